package org.civicrules.performance.child;

/** Why an episode ended (column REC), of every year: E43 and E44 became E45 to E48. X1 alone is not an end of care. */
public enum EndReason implements Coded {
    /** Next episode begins the same day. */
    X1("X1", "next episode begins the same day"),
    /** Adopted, application not contested. */
    E11("E11", "adopted, application not contested"),
    /** Adopted, consent dispensed with. */
    E12("E12", "adopted, consent dispensed with"),
    /** Died. */
    E2("E2", "died"),
    /** Care taken over by another authority in the UK. */
    E3("E3", "care taken over by another authority in the UK"),
    /** Returned home, planned. */
    E4A("E4A", "returned home, planned"),
    /** Returned home, not planned. */
    E4B("E4B", "returned home, not planned"),
    /** Left to live with others without parental responsibility. */
    E13("E13", "left to live with others without parental responsibility"),
    /** Residence or child arrangements order. */
    E41("E41", "residence or child arrangements order"),
    /** Special guardianship, former foster carers (to 2017-18). */
    E43("E43", "special guardianship, former foster carers (to 2017-18)"),
    /** Special guardianship, others (to 2017-18). */
    E44("E44", "special guardianship, others (to 2017-18)"),
    /** Special guardianship, relatives who fostered. */
    E45("E45", "special guardianship, relatives who fostered"),
    /** Special guardianship, other foster carers. */
    E46("E46", "special guardianship, other foster carers"),
    /** Special guardianship, relatives who did not foster. */
    E47("E47", "special guardianship, relatives who did not foster"),
    /** Special guardianship, others. */
    E48("E48", "special guardianship, others"),
    /** Independent living with support. */
    E5("E5", "independent living with support"),
    /** Independent living without support. */
    E6("E6", "independent living without support"),
    /** Adult social care. */
    E7("E7", "adult social care"),
    /** Any other reason. */
    E8("E8", "any other reason"),
    /** Sentenced to custody. */
    E9("E9", "sentenced to custody"),
    /** Remand ended. */
    E14("E14", "remand ended"),
    /** Age assessed as 18 or over. */
    E15("E15", "age assessed as 18 or over"),
    /** Moved abroad. */
    E16("E16", "moved abroad"),
    /** Stayed with carers at 18. */
    E17("E17", "stayed with carers at 18");

    private final String code;
    private final String title;

    EndReason(String code, String title) {
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

    /** {@return whether the child was adopted: E11 or E12} */
    public boolean isAdoption() {
        return this == E11 || this == E12;
    }
}
