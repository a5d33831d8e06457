package org.civicrules.performance.lookedafter;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.civicrules.performance.child.Coverage;

/**
 * Everything a computation needs besides the children.
 *
 * @param period the days the figures are about
 * @param coverage which returns and supplementary files the load holds
 * @param policies the readings taken
 * @param tables populations, benchmarks and targets
 * @param population the population aged 0 to 17, where the caller names it instead of a population file
 * @param cut what every indicator is cut by
 */
public record MeasureTerms(
        ReportingPeriod period,
        Coverage coverage,
        Policies policies,
        ContextTables tables,
        Optional<Long> population,
        Optional<Cut> cut) {

    private static final int ADOPTION_YEARS = 3;

    /**
     * Terms.
     *
     * @param period as above
     * @param coverage as above
     * @param policies as above
     * @param tables as above
     * @param population as above
     * @param cut as above
     * @throws IllegalArgumentException if the population is below 1
     */
    public MeasureTerms {
        population.ifPresent(
                people -> checkArgument(people >= 1, "a population must be 1 or more: population=%s", people));
    }

    /**
     * {@return terms with the default readings, no tables, no population and no cut}
     *
     * @param period the days the figures are about
     * @param coverage what the load holds
     */
    public static MeasureTerms of(ReportingPeriod period, Coverage coverage) {
        return new MeasureTerms(
                period, coverage, Policies.defaults(), ContextTables.none(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same terms for another period}
     *
     * @param other the other period
     */
    public MeasureTerms during(ReportingPeriod other) {
        return new MeasureTerms(other, coverage, policies, tables, population, cut);
    }

    /**
     * {@return the same terms under other readings}
     *
     * @param readings the readings
     */
    public MeasureTerms under(Policies readings) {
        return new MeasureTerms(period, coverage, readings, tables, population, cut);
    }

    /**
     * {@return the same terms with tables}
     *
     * @param context populations, benchmarks and targets
     */
    public MeasureTerms with(ContextTables context) {
        return new MeasureTerms(period, coverage, policies, context, population, cut);
    }

    /**
     * {@return the same terms with a population in place of a population file}
     *
     * @param people people aged 0 to 17
     * @throws IllegalArgumentException if that is below 1
     */
    public MeasureTerms withPopulation(long people) {
        return new MeasureTerms(period, coverage, policies, tables, Optional.of(people), cut);
    }

    /**
     * {@return the same terms with every indicator cut}
     *
     * @param by what to cut by
     */
    public MeasureTerms cutBy(Cut by) {
        return new MeasureTerms(period, coverage, policies, tables, population, Optional.of(by));
    }

    LocalDate to() {
        return period().to();
    }

    /** {@return the latest 31 March on or before the last day: the day the yearly health figures are about} */
    LocalDate healthDay() {
        LocalDate thisYear = LocalDate.of(to().getYear(), Month.MARCH, 31);
        return thisYear.isAfter(to()) ? thisYear.minusYears(1) : thisYear;
    }

    /** {@return 31 March of the return whose year holds the last day} */
    LocalDate returnYearEnd() {
        LocalDate health = healthDay();
        return health.equals(to()) ? health : health.plusYears(1);
    }

    /** {@return the first of the twelve months that end on the day} */
    static LocalDate firstOfTwelveMonths(LocalDate last) {
        return firstOfYears(1, last);
    }

    /** The day after the years before ended: after 28 February that is 1 March, and never a 29 February. */
    private static LocalDate firstOfYears(int years, LocalDate last) {
        LocalDate afterTheSameDay = last.minusYears(years).plusDays(1);
        LocalDate sameDayAfter = last.plusDays(1).minusYears(years);
        return afterTheSameDay.isAfter(sameDayAfter) ? afterTheSameDay : sameDayAfter;
    }

    /** {@return the three years of the adoption means} */
    ReportingPeriod adoptionYears() {
        return new ReportingPeriod(firstOfYears(ADOPTION_YEARS, to()), to());
    }

    boolean is(Policy policy, String value) {
        return policies().is(policy, value);
    }

    private Optional<ChildPopulation> estimate() {
        return ChildPopulation.before(to(), tables().populations());
    }

    /** {@return which year's population is used, where it comes from the table} */
    Optional<String> populationNote() {
        return population().isPresent()
                ? Optional.empty()
                : estimate().map(estimate -> "population of mid-" + estimate.year());
    }

    /** {@return the population aged 0 to 17 at the last middle of a year before the last day, or of the latest year before that} */
    Optional<BigDecimal> childPopulation() {
        return population().map(BigDecimal::valueOf).or(() -> estimate().map(ChildPopulation::people));
    }
}
