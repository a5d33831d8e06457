package org.civicrules.performance.child;

/** Who provides the placement (column PLACE_PROVIDER). */
public enum PlacementProvider implements Coded {
    /** Parent or other person with parental responsibility. */
    PR0("PR0", "parent or other person with parental responsibility"),
    /** Own local authority. */
    PR1("PR1", "own local authority"),
    /** Other local authority. */
    PR2("PR2", "other local authority"),
    /** Other public body. */
    PR3("PR3", "other public body"),
    /** Private. */
    PR4("PR4", "private"),
    /** Voluntary. */
    PR5("PR5", "voluntary");

    private final String code;
    private final String title;

    PlacementProvider(String code, String title) {
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
