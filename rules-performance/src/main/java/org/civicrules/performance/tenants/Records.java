package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.civicrules.core.file.Columns;

/** The kinds of record, each in a CSV file of its own. */
public enum Records {
    /** Survey responses, one a row. */
    SURVEY(
            "survey.csv",
            () -> Columns.required("tenure")
                    .optional("channel", "weight")
                    .optional(SurveyFilter.columns())
                    .optional(SurveyResponse.questions())),
    /** The survey's population, method and weighting, one tenure a row. */
    SAMPLE(
            "sample.csv",
            () -> Columns.required("tenure", "population", "method").optional("weighted_by")),
    /** Homes owned at year end, one tenure a row. */
    HOMES("homes.csv", () -> Columns.required("tenure", "date", "homes")),
    /** Dwellings at year end, one a row. */
    DWELLINGS(
            "dwellings.csv",
            () -> Columns.required("tenure").optional("decent_homes").optional(Dwelling.CHECKS)),
    /** Responsive repairs, one a row. */
    REPAIRS(
            "repairs.csv",
            () -> Columns.required("category", "target", "completed", "cancelled")
                    .optional("tenure", "logged", "first_visit")),
    /** Complaints, one stage of one complaint a row. */
    COMPLAINTS(
            "complaints.csv",
            () -> Columns.required("stage", "logged", "acknowledged", "extended", "answered")
                    .optional("reference", "tenure", "about")),
    /** Anti-social behaviour cases, one a row. */
    ASB("asb.csv", () -> Columns.required("opened", "hate_incident").optional("tenure")),
    /** Inspections of communal areas, one a row. */
    COMMUNAL_AREAS("communal-areas.csv", () -> Columns.required("inspected", "meets_standard"));

    /** The code of a day that cannot come before another. */
    static final String IMPOSSIBLE_ORDER = "impossible-order";

    static final String MUST_NOT_BE_EMPTY = "must not be empty";

    private final String file;
    /** Asked for when a file is read, since the survey's questions are those of the catalogue, which names kinds of record. */
    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    private final Supplier<Columns> columns;

    Records(String file, Supplier<Columns> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** {@return the file's name in a directory of records} */
    public String file() {
        return file;
    }

    /** {@return the columns the file must have; measures ask for more} */
    public ImmutableList<String> required() {
        return columns().requiredNames();
    }

    /** {@return the columns the file must and may have} */
    Columns columns() {
        return columns.get();
    }
}
