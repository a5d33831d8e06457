package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;
import org.civicrules.performance.child.Code;
import org.civicrules.performance.child.Flag;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.ReturnTable;

/**
 * Health and offending of the children looked after for twelve months.
 *
 * <p>The count is taken for the twelve months up to the last day. The shares are yearly figures: cohort, ages and rows are those of the
 * latest 31 March on or before the last day. A child without a row, or with a blank flag, stays in the base under its own reason.
 */
final class Health {

    private static final int UNDER = 5;
    private static final int RESPONSIBLE = 10;
    private static final Classified OTHER_AGE = Reasons.outside("outside-the-ages");

    private Health() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Measure.ofChildren(
                                "cla.twelve-months.count",
                                record -> record.twelveMonthsTo(record.terms().to()))
                        .needs(ReturnTable.EPISODES),
                share("cla.health-assessment.share", age -> true, HealthOutcome::healthAssessment),
                share("cla.dental-check.share", age -> true, HealthOutcome::teethCheck),
                share("cla.immunisations.share", age -> true, HealthOutcome::immunisations),
                share("cla.development-check.share", age -> age < UNDER, HealthOutcome::healthCheck),
                share("cla.substance-misuse.share", age -> true, HealthOutcome::substanceMisuse),
                share("cla.convicted.share", age -> age >= RESPONSIBLE, HealthOutcome::convicted));
    }

    private static Measure share(String id, IntPredicate ages, Function<HealthOutcome, Code<Flag>> flag) {
        return yearly(Measure.ofChildren(id, record -> classify(record, ages, flag)));
    }

    /** A measure of the oc2 file of one year, which says which year that is. */
    static Measure yearly(Measure measure) {
        return measure.needs(ReturnTable.EPISODES)
                .needs(Health::yearMissing)
                .noted(terms -> Optional.of("health figures as at " + terms.healthDay()));
    }

    private static Optional<String> yearMissing(MeasureTerms terms) {
        LocalDate year = terms.healthDay();
        return terms.coverage().has(ReturnTable.OC2, year)
                ? Optional.empty()
                : Optional.of("oc2.csv of the return to " + year + " is not in the load");
    }

    private static Classified classify(CareRecord record, IntPredicate ages, Function<HealthOutcome, Code<Flag>> flag) {
        LocalDate day = record.terms().healthDay();
        Classified cohort = record.twelveMonthsTo(day);
        if (cohort.membership() != Membership.NUMERATOR) {
            return cohort;
        }
        OptionalInt age = record.ageOn(day);
        if (age.isEmpty() && !ages.test(UNDER)) {
            return Classified.unknown("date-of-birth-not-known");
        }
        if (age.isPresent() && !ages.test(age.getAsInt())) {
            return OTHER_AGE;
        }
        return record.healthOutcome()
                .map(row -> ofFlag(record, flag.apply(row)))
                .orElseGet(() -> withoutFact(record, "no-oc2-row"));
    }

    private static Classified ofFlag(CareRecord record, Code<Flag> flag) {
        if (flag.is(Flag.YES)) {
            return Classified.NUMERATOR;
        }
        return flag.is(Flag.NO) ? Classified.DENOMINATOR_ONLY : withoutFact(record, "flag-blank-or-not-readable");
    }

    private static Classified withoutFact(CareRecord record, String reason) {
        return record.terms().is(Policy.OC2_SHARES, "ROWS_ONLY")
                ? Classified.excluded(reason)
                : Classified.denominatorOnly(reason);
    }
}
