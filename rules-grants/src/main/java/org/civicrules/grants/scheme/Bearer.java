package org.civicrules.grants.scheme;

/** Who bears a duty. */
public enum Bearer {
    /** The authority that receives the grant. */
    AUTHORITY("the authority"),
    /** A care provider to whom money was passed on. */
    PROVIDER("the provider"),
    /** The department that pays the grant. */
    DEPARTMENT("the department");

    private final String text;

    Bearer(String text) {
        this.text = text;
    }

    /** {@return the bearer in words, for example {@code the authority}} */
    public String text() {
        return text;
    }
}
