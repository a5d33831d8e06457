package org.civicrules.performance.lookedafter;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.Membership;
import org.civicrules.performance.child.HealthOutcome;
import org.civicrules.performance.child.SdqReason;

/**
 * The strengths and difficulties questionnaire: mean score, share with a score, and three bands (0-13 normal, 14-16 borderline, 17-40
 * cause for concern) of those with one; and how many score at least the threshold from which a case is reviewed.
 *
 * <p>Interpretation: the population is the twelve-month cohort aged 4 to 16 at 31 March, or by policy every row of the oc2 file.
 */
final class Questionnaire {

    private static final int HIGHEST_NORMAL = 13;
    private static final int HIGHEST_BORDERLINE = 16;
    private static final ImmutableMap<String, String> BANDS = ImmutableMap.of(
            "normal",
            "normal (0 to 13)",
            "borderline",
            "borderline (14 to 16)",
            "concern",
            "cause for concern (17 to 40)");

    private Questionnaire() {}

    static ImmutableList<Measure> measures() {
        return ImmutableList.of(
                Health.yearly(Measure.of("cla.sdq.mean", Questionnaire::mean)),
                Health.yearly(Measure.ofChildren("cla.sdq.coverage.share", Questionnaire::coverage)),
                Health.yearly(Measure.of("cla.sdq.bands", Questionnaire::band)).in(Parts.sharesOfWhole(BANDS)),
                Health.yearly(Measure.ofChildren("cla.sdq.review.count", Questionnaire::review)));
    }

    /** {@return NUMERATOR if the child is asked for a score, else why not} */
    private static Classified population(CareRecord record) {
        if (record.terms().is(Policy.SDQ_POPULATION, "OC2_FILE")) {
            return record.healthOutcome().isPresent() ? Classified.NUMERATOR : Reasons.outside("no-oc2-row");
        }
        LocalDate day = record.terms().healthDay();
        Classified cohort = record.twelveMonthsTo(day);
        if (cohort.membership() != Membership.NUMERATOR) {
            return cohort;
        }
        OptionalInt age = record.ageOn(day);
        if (age.isEmpty()) {
            return Classified.unknown("date-of-birth-not-known");
        }
        List<String> ages =
                Splitter.on('-').splitToList(record.terms().policies().value(Policy.SDQ_AGES));
        boolean asked =
                age.getAsInt() >= Integer.parseInt(ages.get(0)) && age.getAsInt() <= Integer.parseInt(ages.get(1));
        return asked ? Classified.NUMERATOR : Reasons.outside("outside-the-ages");
    }

    private static OptionalInt score(CareRecord record) {
        return record.healthOutcome().map(HealthOutcome::sdqScore).orElse(OptionalInt.empty());
    }

    private static String noScore(CareRecord record) {
        Optional<SdqReason> reason =
                record.healthOutcome().flatMap(row -> row.sdqReason().known());
        return "no-score"
                + reason.map(known -> "-" + known.code().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private static void mean(CareRecord record, Sink sink) {
        Classified scored = scored(record);
        if (scored.membership() == Membership.NUMERATOR) {
            sink.addAmount(score(record).orElseThrow());
        } else {
            sink.add(scored);
        }
    }

    /** {@return NUMERATOR if the child is asked for a score and has one, else why not} */
    private static Classified scored(CareRecord record) {
        Classified asked = population(record);
        if (asked.membership() != Membership.NUMERATOR) {
            return asked;
        }
        return score(record).isPresent() ? asked : Classified.excluded(noScore(record));
    }

    private static Classified coverage(CareRecord record) {
        Classified asked = population(record);
        return asked.membership() == Membership.NUMERATOR && score(record).isEmpty()
                ? Classified.denominatorOnly(noScore(record))
                : asked;
    }

    private static void band(CareRecord record, Sink sink) {
        Classified scored = scored(record);
        if (scored.membership() == Membership.NUMERATOR) {
            sink.add(band(score(record).orElseThrow()), scored);
        } else {
            sink.add(scored);
        }
    }

    private static String band(int score) {
        if (score <= HIGHEST_NORMAL) {
            return "normal";
        }
        return score <= HIGHEST_BORDERLINE ? "borderline" : "concern";
    }

    private static Classified review(CareRecord record) {
        Classified scored = scored(record);
        if (scored.membership() != Membership.NUMERATOR) {
            return scored;
        }
        int from = record.terms().policies().number(Policy.SDQ_REVIEW_FROM);
        return score(record).orElseThrow() >= from ? Classified.NUMERATOR : Reasons.outside("below-the-threshold");
    }
}
