package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;

/** The five age bands of the national statistics, by completed years. */
enum AgeBand {
    UNDER_1("under-1", "under 1", 0),
    FROM_1("1-4", "1 to 4", 1),
    FROM_5("5-9", "5 to 9", 5),
    FROM_10("10-15", "10 to 15", 10),
    FROM_16("16-plus", "16 and over", 16);

    private final String key;
    private final String label;
    private final int youngest;

    AgeBand(String key, String label, int youngest) {
        this.key = key;
        this.label = label;
        this.youngest = youngest;
    }

    static AgeBand of(int age) {
        AgeBand band = UNDER_1;
        for (AgeBand next : values()) {
            band = age >= next.youngest ? next : band;
        }
        return band;
    }

    static ImmutableMap<String, String> labels() {
        ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
        for (AgeBand band : values()) {
            labels.put(band.key, band.label);
        }
        return labels.buildOrThrow();
    }

    String key() {
        return key;
    }
}
