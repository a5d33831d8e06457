package org.civicrules.grants.scheme;

/** The kinds of authority a grant may go to. */
public enum AuthorityKind {
    /** A county council. */
    COUNTY_COUNCIL,
    /** A unitary or metropolitan district: one for whose area there is no county council. */
    DISTRICT_WITHOUT_COUNTY_COUNCIL,
    /** A district within a county that has a council. */
    DISTRICT_WITH_COUNTY_COUNCIL,
    /** A London borough council. */
    LONDON_BOROUGH,
    /** The Council of the Isles of Scilly. */
    ISLES_OF_SCILLY,
    /** The Common Council of the City of London. */
    CITY_OF_LONDON,
    /** Any other body. */
    OTHER
}
