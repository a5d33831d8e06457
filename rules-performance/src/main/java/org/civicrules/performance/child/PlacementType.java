package org.civicrules.performance.child;

/** Type of placement (column PLACE), of every year: H5, P2 and Z1 ended, K3 and Z11 to Z14 came. */
public enum PlacementType implements Coded {
    /** Adoption with the current foster carer, by consent. */
    A3("A3", "adoption with the current foster carer, by consent"),
    /** Adoption not with the current foster carer, by consent. */
    A4("A4", "adoption not with the current foster carer, by consent"),
    /** Adoption with the current foster carer, by order. */
    A5("A5", "adoption with the current foster carer, by order"),
    /** Adoption not with the current foster carer, by order. */
    A6("A6", "adoption not with the current foster carer, by order"),
    /** Fostered by kin, long term. */
    U1("U1", "fostered by kin, long term"),
    /** Fostered by kin who may adopt. */
    U2("U2", "fostered by kin who may adopt"),
    /** Fostered by kin, other. */
    U3("U3", "fostered by kin, other"),
    /** Fostered, long term. */
    U4("U4", "fostered, long term"),
    /** Fostered by carers who may adopt. */
    U5("U5", "fostered by carers who may adopt"),
    /** Fostered, other. */
    U6("U6", "fostered, other"),
    /** Secure unit. */
    K1("K1", "secure unit"),
    /** Home under the children\u2019s homes regulations. */
    K2("K2", "home under the children\u2019s homes regulations"),
    /** Registered supported accommodation. */
    K3("K3", "registered supported accommodation"),
    /** Semi-independent living. */
    H5("H5", "semi-independent living"),
    /** With own parents. */
    P1("P1", "with own parents"),
    /** Independent living. */
    P2("P2", "independent living"),
    /** Residential employment. */
    P3("P3", "residential employment"),
    /** Care home. */
    R1("R1", "care home"),
    /** Health service establishment. */
    R2("R2", "health service establishment"),
    /** Family centre or mother and baby unit. */
    R3("R3", "family centre or mother and baby unit"),
    /** Young offender institution. */
    R5("R5", "young offender institution"),
    /** Residential school. */
    S1("S1", "residential school"),
    /** Temporary move of any kind. */
    T0("T0", "temporary move of any kind"),
    /** Temporary, hospital. */
    T1("T1", "temporary, hospital"),
    /** Temporary, holiday. */
    T2("T2", "temporary, holiday"),
    /** Temporary, carer on holiday. */
    T3("T3", "temporary, carer on holiday"),
    /** Temporary, other. */
    T4("T4", "temporary, other"),
    /** Other. */
    Z1("Z1", "other"),
    /** Other, first kind of 2025-26. */
    Z11("Z11", "other, first kind of 2025-26"),
    /** Other, second kind of 2025-26. */
    Z12("Z12", "other, second kind of 2025-26"),
    /** Other, third kind of 2025-26. */
    Z13("Z13", "other, third kind of 2025-26"),
    /** Other, fourth kind of 2025-26. */
    Z14("Z14", "other, fourth kind of 2025-26");

    private final String code;
    private final String title;

    PlacementType(String code, String title) {
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

    /** {@return whether the child is placed for adoption: A3 to A6} */
    public boolean isAdoptive() {
        return this == A3 || this == A4 || this == A5 || this == A6;
    }

    /** {@return whether the adopters are the current foster carers: A3 or A5} */
    public boolean isWithFosterCarerWhoAdopts() {
        return this == A3 || this == A5;
    }

    /** {@return whether the child is fostered: U1 to U6} */
    public boolean isFostering() {
        return this == U1 || this == U2 || this == U3 || this == U4 || this == U5 || this == U6;
    }

    /** {@return whether this is a temporary move, which is not a placement of its own: T0 to T4} */
    public boolean isTemporary() {
        return this == T0 || this == T1 || this == T2 || this == T3 || this == T4;
    }
}
