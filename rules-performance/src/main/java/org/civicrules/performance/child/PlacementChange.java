package org.civicrules.performance.child;

/** Why a placement ended (column REASON_PLACE_CHANGE). */
public enum PlacementChange implements Coded {
    /** Change of care plan. */
    CARPL("CARPL", "change of care plan"),
    /** Resignation or closure of the provision. */
    CLOSE("CLOSE", "resignation or closure of the provision"),
    /** Allegation under section 47. */
    ALLEG("ALLEG", "allegation under section 47"),
    /** Standards of care, no allegation. */
    STAND("STAND", "standards of care, no allegation"),
    /** Approval removed. */
    APPRR("APPRR", "approval removed"),
    /** Carer asked, because of behaviour. */
    CREQB("CREQB", "carer asked, because of behaviour"),
    /** Carer asked, other reason. */
    CREQO("CREQO", "carer asked, other reason"),
    /** Child asked. */
    CHILD("CHILD", "child asked"),
    /** Authority or placing area asked. */
    LAREQ("LAREQ", "authority or placing area asked"),
    /** Change of placement status only. */
    PLACE("PLACE", "change of placement status only"),
    /** Custody. */
    CUSTOD("CUSTOD", "custody"),
    /** Other. */
    OTHER("OTHER", "other");

    private final String code;
    private final String title;

    PlacementChange(String code, String title) {
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
