package org.civicrules.performance.child;

/** Ethnic origin (column ETHNIC). How codes form groups is a policy of the indicators, not of the code. */
public enum Ethnicity implements Coded {
    /** White British. */
    WBRI("WBRI", "White British"),
    /** White Irish. */
    WIRI("WIRI", "White Irish"),
    /** Any other White background. */
    WOTH("WOTH", "any other White background"),
    /** Traveller of Irish heritage. */
    WIRT("WIRT", "Traveller of Irish heritage"),
    /** Gypsy or Roma. */
    WROM("WROM", "Gypsy or Roma"),
    /** White and Black Caribbean. */
    MWBC("MWBC", "White and Black Caribbean"),
    /** White and Black African. */
    MWBA("MWBA", "White and Black African"),
    /** White and Asian. */
    MWAS("MWAS", "White and Asian"),
    /** Any other Mixed background. */
    MOTH("MOTH", "any other Mixed background"),
    /** Indian. */
    AIND("AIND", "Indian"),
    /** Pakistani. */
    APKN("APKN", "Pakistani"),
    /** Bangladeshi. */
    ABAN("ABAN", "Bangladeshi"),
    /** Any other Asian background. */
    AOTH("AOTH", "any other Asian background"),
    /** Caribbean. */
    BCRB("BCRB", "Caribbean"),
    /** African. */
    BAFR("BAFR", "African"),
    /** Any other Black background. */
    BOTH("BOTH", "any other Black background"),
    /** Chinese. */
    CHNE("CHNE", "Chinese"),
    /** Any other ethnic group. */
    OOTH("OOTH", "any other ethnic group"),
    /** Refused. */
    REFU("REFU", "refused"),
    /** Not yet obtained. */
    NOBT("NOBT", "not yet obtained");

    private final String code;
    private final String title;

    Ethnicity(String code, String title) {
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
