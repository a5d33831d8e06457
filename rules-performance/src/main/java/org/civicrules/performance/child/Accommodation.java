package org.civicrules.performance.child;

/** Where a care leaver lives (column ACCOM). S1 and X1 are not on the list: no fixed abode and custody are never suitable. */
public enum Accommodation implements Coded {
    /** No information. */
    NONE("0", "no information"),
    /** Parents or relatives, suitable. */
    B1("B1", "parents or relatives, suitable"),
    /** Parents or relatives, unsuitable. */
    B2("B2", "parents or relatives, unsuitable"),
    /** Community home, suitable. */
    C1("C1", "community home, suitable"),
    /** Community home, unsuitable. */
    C2("C2", "community home, unsuitable"),
    /** Semi-independent, suitable. */
    D1("D1", "semi-independent, suitable"),
    /** Semi-independent, unsuitable. */
    D2("D2", "semi-independent, unsuitable"),
    /** Supported lodgings, suitable. */
    E1("E1", "supported lodgings, suitable"),
    /** Supported lodgings, unsuitable. */
    E2("E2", "supported lodgings, unsuitable"),
    /** Abroad, suitable. */
    G1("G1", "abroad, suitable"),
    /** Abroad, unsuitable. */
    G2("G2", "abroad, unsuitable"),
    /** Deported, suitable. */
    H1("H1", "deported, suitable"),
    /** Deported, unsuitable. */
    H2("H2", "deported, unsuitable"),
    /** Lodgings, suitable. */
    K1("K1", "lodgings, suitable"),
    /** Lodgings, unsuitable. */
    K2("K2", "lodgings, unsuitable"),
    /** Not known, suitable. */
    R1("R1", "not known, suitable"),
    /** Not known, unsuitable. */
    R2("R2", "not known, unsuitable"),
    /** No fixed abode, unsuitable. */
    S2("S2", "no fixed abode, unsuitable"),
    /** Foyer, suitable. */
    T1("T1", "foyer, suitable"),
    /** Foyer, unsuitable. */
    T2("T2", "foyer, unsuitable"),
    /** Independent, suitable. */
    U1("U1", "independent, suitable"),
    /** Independent, unsuitable. */
    U2("U2", "independent, unsuitable"),
    /** Emergency, suitable. */
    V1("V1", "emergency, suitable"),
    /** Emergency, unsuitable. */
    V2("V2", "emergency, unsuitable"),
    /** Bed and breakfast, suitable. */
    W1("W1", "bed and breakfast, suitable"),
    /** Bed and breakfast, unsuitable. */
    W2("W2", "bed and breakfast, unsuitable"),
    /** Custody, unsuitable. */
    X2("X2", "custody, unsuitable"),
    /** Other, suitable. */
    Y1("Y1", "other, suitable"),
    /** Other, unsuitable. */
    Y2("Y2", "other, unsuitable"),
    /** Former foster carer, suitable. */
    Z1("Z1", "former foster carer, suitable"),
    /** Former foster carer, unsuitable. */
    Z2("Z2", "former foster carer, unsuitable");

    private final String code;
    private final String title;

    Accommodation(String code, String title) {
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

    /** {@return whether the accommodation is judged suitable: a code ending in 1} */
    public boolean isSuitable() {
        return code.endsWith("1");
    }

    /** {@return whether the accommodation is judged unsuitable: a code ending in 2} */
    public boolean isUnsuitable() {
        return code.endsWith("2");
    }
}
