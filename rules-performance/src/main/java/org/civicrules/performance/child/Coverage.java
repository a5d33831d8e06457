package org.civicrules.performance.child;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.civicrules.core.time.FinancialYear;

/**
 * Which returns, tables and supplementary files a load holds: a measure whose file is missing has no value, not 0.
 *
 * @param returns oldest first
 * @param context supplementary files that were found and could be read, even if they hold no row
 */
public record Coverage(ImmutableList<ReturnYear> returns, ImmutableSet<ContextTable> context) {

    /**
     * One return.
     *
     * @param yearEnd the first 31 March on or after its latest DECOM or MIS_START; empty when it holds neither
     * @param tables tables that were found and could be read, even if they hold no row
     */
    public record ReturnYear(Optional<LocalDate> yearEnd, ImmutableSet<ReturnTable> tables) {}

    /**
     * {@return whether any return has the table}
     *
     * @param table the table asked about
     */
    public boolean has(ReturnTable table) {
        return returns.stream().anyMatch(year -> year.tables().contains(table));
    }

    /**
     * {@return whether the return of that year has the table}
     *
     * @param table the table asked about
     * @param yearEnd 31 March of the return
     */
    public boolean has(ReturnTable table, LocalDate yearEnd) {
        return returns.stream()
                .anyMatch(year -> year.yearEnd().equals(Optional.of(yearEnd))
                        && year.tables().contains(table));
    }

    /**
     * {@return whether the day lies before the first year whose return has the table, so that a row about it may be missing}
     *
     * @param table the table asked about
     * @param day the day asked about
     */
    public boolean beginsAfter(ReturnTable table, LocalDate day) {
        return returns.stream()
                .filter(year -> year.tables().contains(table))
                .flatMap(year -> year.yearEnd().stream())
                .findFirst()
                .map(end -> !day.isAfter(end.minusYears(1)))
                .orElse(false);
    }

    /**
     * {@return the financial years of a period of which the load holds no return, earliest first: what happened in them is not
     *     counted; empty where no return tells its year}
     *
     * @param from first day of the period
     * @param to last day of the period
     */
    public ImmutableList<FinancialYear> yearsWithoutReturn(LocalDate from, LocalDate to) {
        ImmutableSet<FinancialYear> loaded = returns.stream()
                .flatMap(year -> year.yearEnd().stream())
                .map(FinancialYear::containing)
                .collect(ImmutableSet.toImmutableSet());
        if (loaded.isEmpty()) {
            return ImmutableList.of();
        }
        return IntStream.rangeClosed(
                        FinancialYear.containing(from).startYear(),
                        FinancialYear.containing(to).startYear())
                .mapToObj(FinancialYear::of)
                .filter(year -> !loaded.contains(year))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return whether the supplementary file is there}
     *
     * @param table the file asked about
     */
    public boolean has(ContextTable table) {
        return context.contains(table);
    }
}
