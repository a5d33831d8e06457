package org.civicrules.performance.ssda903;

import org.civicrules.performance.child.Ethnicity;

/** Rows of {@code header}. The UPN is read past. */
final class HeaderRows {

    private static final Layout LAYOUT =
            Layout.of("header.csv", "CHILD*", "SEX", "DOB", "ETHNIC", "UPN-", "MOTHER", "MC_DOB");
    private static final Column SEX = LAYOUT.column("SEX");
    private static final Column DOB = LAYOUT.column("DOB");
    private static final Column ETHNIC = LAYOUT.column("ETHNIC");
    private static final Column MOTHER = LAYOUT.column("MOTHER");
    private static final Column MC_DOB = LAYOUT.column("MC_DOB");
    private static final CodeList<Ethnicity> ETHNICITIES = CodeList.of(Ethnicity.class);

    static final Table<Header> TABLE = Table.of(LAYOUT, HeaderRows::read);

    private HeaderRows() {}

    private static Header read(RowReader row) {
        return new Header(
                row.code(SEX, CodeList.SEX),
                row.optionalDate(DOB),
                row.code(ETHNIC, ETHNICITIES),
                row.flag(MOTHER),
                row.optionalDate(MC_DOB));
    }
}
