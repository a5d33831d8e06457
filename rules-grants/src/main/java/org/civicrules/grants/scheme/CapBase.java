package org.civicrules.grants.scheme;

/** What a cap or a share is a fraction of. */
public enum CapBase {
    /** The authority's whole allocation under the scheme, whatever has been paid so far. */
    TOTAL_ALLOCATION("the total allocation"),
    /** The authority's allocation and its partners' together. */
    COMBINED_ALLOCATION("the combined allocation"),
    /** One named pot of the allocation. */
    POT("the pot");

    private final String text;

    CapBase(String text) {
        this.text = text;
    }

    /** {@return the base in words} */
    public String text() {
        return text;
    }
}
