package org.civicrules.performance.child;

/** How the child took part in a review (column REVIEW_CODE). */
public enum ReviewParticipation implements Coded {
    /** Under four. */
    PN0("PN0", "under four"),
    /** Attended, spoke. */
    PN1("PN1", "attended, spoke"),
    /** Attended, views given by an advocate. */
    PN2("PN2", "attended, views given by an advocate"),
    /** Attended, views given by symbols. */
    PN3("PN3", "attended, views given by symbols"),
    /** Attended, did not contribute. */
    PN4("PN4", "attended, did not contribute"),
    /** Absent, advocate briefed. */
    PN5("PN5", "absent, advocate briefed"),
    /** Absent, views sent. */
    PN6("PN6", "absent, views sent"),
    /** Absent, views not conveyed. */
    PN7("PN7", "absent, views not conveyed");

    private final String code;
    private final String title;

    ReviewParticipation(String code, String title) {
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
