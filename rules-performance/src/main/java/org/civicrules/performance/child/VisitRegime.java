package org.civicrules.performance.child;

/** Which visiting rule a placement falls under (column REGIME of visits.csv). */
public enum VisitRegime implements Coded {
    /** Every six weeks in the first year and after. */
    STANDARD("STANDARD", "every six weeks in the first year and after"),
    /** Every six weeks in the first year, three months after: meant to last to 18. */
    LONG_TERM("LONG_TERM", "every six weeks in the first year, three months after: meant to last to 18"),
    /** Weekly to the first review, then every six weeks. */
    TEMPORARY("TEMPORARY", "weekly to the first review, then every six weeks"),
    /** Connected person, or parent under an interim order: weekly to the first review, then every four weeks. */
    CONNECTED_OR_INTERIM(
            "CONNECTED_OR_INTERIM",
            "connected person, or parent under an interim order: weekly to the first review, then every four weeks"),
    /** With parents under a care order: within a week of the order, then every six weeks. */
    PARENT_CARE_ORDER(
            "PARENT_CARE_ORDER", "with parents under a care order: within a week of the order, then every six weeks");

    private final String code;
    private final String title;

    VisitRegime(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
