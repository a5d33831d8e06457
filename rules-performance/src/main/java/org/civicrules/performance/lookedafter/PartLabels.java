package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;
import java.util.EnumSet;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Coded;
import org.civicrules.performance.child.EndReason;
import org.civicrules.performance.child.LegalStatus;
import org.civicrules.performance.child.Need;
import org.civicrules.performance.child.PlacementType;

/** Keys and labels of breakdowns. */
final class PartLabels {

    static final String UNKNOWN = "unknown";

    static final ImmutableMap<String, String> SEX =
            ImmutableMap.of("male", "male", "female", "female", UNKNOWN, "not known");

    static final ImmutableMap<String, String> ETHNIC_GROUP = ImmutableMap.of(
            "white",
            "White",
            "mixed",
            "Mixed",
            "asian",
            "Asian",
            "black",
            "Black",
            "other",
            "other",
            UNKNOWN,
            "not known");

    static final ImmutableMap<String, String> NEED = codes(Need.class);

    private static final ImmutableMap<String, String> BY_CODE = ImmutableMap.<String, String>builder()
            .putAll(codes(EndReason.class))
            .putAll(codes(LegalStatus.class))
            .putAll(codes(PlacementType.class))
            .put(UNKNOWN, "not known")
            .buildOrThrow();

    private PartLabels() {}

    /** {@return keys and labels of a whole code list} */
    static <E extends Enum<E> & Coded> ImmutableMap<String, String> codes(Class<E> list) {
        ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
        EnumSet.allOf(list).forEach(code -> labels.put(code.code(), code.title()));
        return labels.buildOrThrow();
    }

    /** {@return the label of a part that joins as it occurs} */
    static String of(String key) {
        return BY_CODE.getOrDefault(key, key);
    }

    /** {@return the key of a code: itself, or unknown when it is blank or on no list} */
    static <E extends Enum<E> & Coded> String key(Code<E> code) {
        return code.known().map(Coded::code).orElse(UNKNOWN);
    }
}
