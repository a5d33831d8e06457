package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.AdopterSex;
import org.civicrules.performance.child.AdopterStatus;
import org.civicrules.performance.child.Adoption;

/** Rows of {@code ad1}. */
final class AdoptionRows {

    private static final Layout LAYOUT = Layout.of(
            "ad1.csv",
            "CHILD*",
            "DOB",
            "DATE_INT",
            "DATE_MATCH",
            "FOSTER_CARE",
            "NB_ADOPTR",
            "SEX_ADOPTR",
            "LS_ADOPTR");
    private static final Column DATE_INT = LAYOUT.column("DATE_INT");
    private static final Column DATE_MATCH = LAYOUT.column("DATE_MATCH");
    private static final Column FOSTER_CARE = LAYOUT.column("FOSTER_CARE");
    private static final Column NB_ADOPTR = LAYOUT.column("NB_ADOPTR");
    private static final Column SEX_ADOPTR = LAYOUT.column("SEX_ADOPTR");
    private static final Column LS_ADOPTR = LAYOUT.column("LS_ADOPTR");
    private static final CodeList<AdopterSex> ADOPTER_SEXES = CodeList.of(AdopterSex.class);
    private static final CodeList<AdopterStatus> ADOPTER_STATUSES = CodeList.of(AdopterStatus.class);

    static final Table<Adoption> TABLE = Table.of(LAYOUT, AdoptionRows::read);

    private AdoptionRows() {}

    private static Adoption read(RowReader row) {
        return new Adoption(
                row.optionalDate(DATE_INT),
                row.optionalDate(DATE_MATCH),
                row.flag(FOSTER_CARE),
                row.optionalInt(NB_ADOPTR, 1, 2),
                row.code(SEX_ADOPTR, ADOPTER_SEXES),
                row.code(LS_ADOPTR, ADOPTER_STATUSES));
    }
}
