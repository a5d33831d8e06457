package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;

/** The kinds of record, each in a CSV file of its own. */
public enum Records {
    /** Survey responses, one a row. */
    SURVEY("survey.csv", ImmutableList.of("tenure")),
    /** The survey's population, method and weighting, one tenure a row. */
    SAMPLE("sample.csv", ImmutableList.of("tenure", "population", "method")),
    /** Homes owned at year end, one tenure a row. */
    HOMES("homes.csv", ImmutableList.of("tenure", "date", "homes")),
    /** Dwellings at year end, one a row. */
    DWELLINGS("dwellings.csv", ImmutableList.of("tenure")),
    /** Responsive repairs, one a row. */
    REPAIRS("repairs.csv", ImmutableList.of("category", "target", "completed", "cancelled")),
    /** Complaints, one stage of one complaint a row. */
    COMPLAINTS("complaints.csv", ImmutableList.of("stage", "logged", "acknowledged", "extended", "answered")),
    /** Anti-social behaviour cases, one a row. */
    ASB("asb.csv", ImmutableList.of("opened", "hate_incident")),
    /** Inspections of communal areas, one a row. */
    COMMUNAL_AREAS("communal-areas.csv", ImmutableList.of("inspected", "meets_standard"));

    private final String file;
    private final ImmutableList<String> required;

    Records(String file, ImmutableList<String> required) {
        this.file = file;
        this.required = required;
    }

    /** {@return the file's name in a directory of records} */
    public String file() {
        return file;
    }

    /** {@return the columns the file must have; measures ask for more} */
    public ImmutableList<String> required() {
        return required;
    }
}
