package org.civicrules.core.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.core.source.Source;

/** The publications that working days and ages rest on. */
public final class TimeSources {

    /** The day the shipped bank holiday data was taken. */
    static final LocalDate BANK_HOLIDAYS_TAKEN = LocalDate.of(2026, 2, 25);

    private static final ClauseRegister BANK_HOLIDAYS = ClauseRegister.load(
            bankHolidays(BANK_HOLIDAYS_TAKEN), TimeSources.class, "clauses-gov-uk-bank-holidays.csv");
    private static final ClauseRegister AGES = ClauseRegister.load(
            Source.builder()
                    .id("family-law-reform-act-1969")
                    .title("Family Law Reform Act 1969")
                    .publisher("legislation.gov.uk")
                    .edition("as enacted")
                    .licence("Open Government Licence v3.0")
                    .uri("https://www.legislation.gov.uk/ukpga/1969/46/section/9")
                    .build(),
            TimeSources.class,
            "clauses-family-law-reform-act-1969.csv");

    private TimeSources() {}

    /** {@return the register of the shipped bank holiday data} */
    public static ClauseRegister bankHolidays() {
        return BANK_HOLIDAYS;
    }

    /** {@return the register of the provision on when an age is attained} */
    public static ClauseRegister ages() {
        return AGES;
    }

    /** {@return both registers} */
    public static ImmutableList<ClauseRegister> registers() {
        return ImmutableList.of(BANK_HOLIDAYS, AGES);
    }

    /** Cites the bank holidays of England and Wales as published up to a day. */
    static Citation citeBankHolidays(LocalDate takenOn) {
        return Citation.of(
                bankHolidays(takenOn),
                "GUBH.EW",
                BANK_HOLIDAYS.clause("GUBH.EW").section());
    }

    private static Source bankHolidays(LocalDate takenOn) {
        return Source.builder()
                .id("gov-uk-bank-holidays")
                .title("UK bank holidays")
                .publisher("GOV.UK")
                .edition("as published to " + takenOn)
                .licence("Open Government Licence v3.0")
                .published(takenOn)
                .uri("https://www.gov.uk/bank-holidays.json")
                .build();
    }
}
