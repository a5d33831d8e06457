package org.civicrules.performance.lookedafter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.civicrules.core.CivicStyle;
import org.immutables.value.Value;

/**
 * Everything a computation needs besides the children: the period, the readings, what the load covers, and the tables that are not
 * about one child.
 */
@CivicStyle
@Value.Immutable
public abstract class MeasureTerms {

    private static final int ADOPTION_YEARS = 3;

    /** For the generated implementation alone. */
    MeasureTerms() {}

    /** {@return the days the figures are about} */
    public abstract ReportingPeriod period();

    /** {@return which returns and supplementary files the load holds} */
    public abstract Coverage coverage();

    /** {@return the readings taken} */
    @Value.Default
    public Policies policies() {
        return Policies.defaults();
    }

    /** {@return populations, benchmarks and targets} */
    @Value.Default
    public ContextTables tables() {
        return ContextTables.none();
    }

    /** {@return the population aged 0 to 17, where the caller names it instead of a population file} */
    public abstract Optional<Long> population();

    /** {@return what every indicator is cut by} */
    public abstract Optional<Cut> cut();

    /**
     * {@return a builder; period and coverage come first, everything else may be left out}
     */
    public static ImmutableMeasureTerms.PeriodBuildStage builder() {
        return ImmutableMeasureTerms.builder();
    }

    /**
     * {@return the same terms for another period}
     *
     * @param period the other period
     */
    public MeasureTerms during(ReportingPeriod period) {
        return builder()
                .period(period)
                .coverage(coverage())
                .policies(policies())
                .tables(tables())
                .population(population())
                .cut(cut())
                .build();
    }

    LocalDate from() {
        return period().from();
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
        return last.minusYears(1).plusDays(1);
    }

    /** {@return the three years of the adoption means} */
    ReportingPeriod adoptionYears() {
        return new ReportingPeriod(to().minusYears(ADOPTION_YEARS).plusDays(1), to());
    }

    boolean is(Policy policy, String value) {
        return policies().is(policy, value);
    }

    /** {@return the population aged 0 to 17 at the last middle of a year before the last day, or of the latest year before that} */
    Optional<BigDecimal> childPopulation() {
        return population().map(BigDecimal::valueOf).or(() -> ChildPopulation.before(to(), tables().populations()));
    }
}
