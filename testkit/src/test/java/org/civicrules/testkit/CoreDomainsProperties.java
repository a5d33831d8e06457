package org.civicrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.assessment.Catalogue;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.CriterionKind;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.IndicatorResult;
import org.civicrules.core.indicator.Membership;
import org.civicrules.core.indicator.Scoring;
import org.civicrules.core.indicator.Tally;
import org.civicrules.core.money.Allocation;
import org.civicrules.core.money.AllocationLine;
import org.civicrules.core.money.Cap;
import org.civicrules.core.money.Percentage;
import org.civicrules.core.rule.Decision;
import org.civicrules.core.rule.Explanation;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.Modality;
import org.civicrules.core.source.Source;
import org.civicrules.core.source.Treatment;
import org.civicrules.core.time.DayUnit;
import org.civicrules.core.time.FinancialYear;
import org.civicrules.core.time.LeapDayBirthday;
import org.civicrules.core.time.Quarter;
import org.civicrules.core.time.TimeLimit;
import org.civicrules.core.time.WorkingDayCalendar;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The generators reach both sides of what rules turn on. */
class CoreDomainsProperties {

    @Property(tries = 1000)
    @Domain(CoreTimeDomain.class)
    void datesFallOnWorkingDaysDaysOffAndBeyondTheCalendar(@ForAll LocalDate date) {
        String kind = WorkingDayCalendar.englandAndWales()
                .isWorkingDay(date)
                .value()
                .map(works -> works ? "working day" : "day off")
                .orElse("beyond");
        Statistics.label("day").collect(kind).coverage(coverage -> {
            coverage.check("working day").percentage(share -> share > 20);
            coverage.check("day off").percentage(share -> share > 20);
            coverage.check("beyond").percentage(share -> share > 2);
        });
        Statistics.label("29 February")
                .collect(date.getMonthValue() == 2 && date.getDayOfMonth() == 29)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
    }

    @Property(tries = 1000)
    @Domain(CoreTimeDomain.class)
    void calendarsAndLimitsGiveDatesAndGaps(
            @ForAll WorkingDayCalendar calendar, @ForAll TimeLimit limit, @ForAll LocalDate start) {
        Statistics.label("due date")
                .collect(limit.dueFrom(start, calendar).value().isPresent())
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 50);
                    coverage.check(false).percentage(share -> share > 2);
                });
        Statistics.label("unit").collect(limit.unit()).coverage(coverage -> {
            for (DayUnit unit : DayUnit.values()) {
                coverage.check(unit).percentage(share -> share > 10);
            }
        });
    }

    @Property(tries = 200)
    @Domain(CoreTimeDomain.class)
    void quartersBelongToTheirYears(
            @ForAll FinancialYear year, @ForAll Quarter quarter, @ForAll LeapDayBirthday policy) {
        assertThat(year.quarters()).hasSize(4);
        assertThat(quarter.year().quarters()).contains(quarter);
        assertThat(LeapDayBirthday.values()).contains(policy);
    }

    @Property(tries = 1000)
    @Domain(CoreMoneyDomain.class)
    void amountsAndWeightsReachBothSigns(@ForAll Money amount, @ForAll ImmutableMap<String, BigFraction> weights) {
        assertThat(amount.getCurrencyUnit()).isEqualTo(CurrencyUnit.GBP);
        Statistics.label("negative").collect(amount.isNegative()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
        Statistics.label("zero weight")
                .collect(weights.containsValue(BigFraction.ZERO))
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 2);
                    coverage.check(false).percentage(share -> share > 20);
                });
    }

    @Property(tries = 1000)
    @Domain(CoreMoneyDomain.class)
    void allocationsLeaveAResidualAndNone(@ForAll Allocation allocation) {
        Statistics.label("residual").collect(allocation.residual().isZero()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });
        Statistics.label("extra unit")
                .collect(allocation.lines().stream().anyMatch(AllocationLine::gotExtraUnit))
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 10);
                    coverage.check(false).percentage(share -> share > 10);
                });
    }

    @Property(tries = 1000)
    @Domain(CoreMoneyDomain.class)
    void capsAreKeptAndExceeded(
            @ForAll Cap cap, @ForAll Percentage percentage, @ForAll Money spent, @ForAll Money base) {
        assertThat(Percentage.parse(percentage.toString())).isEqualTo(percentage);
        assertThat(percentage.fraction()).isBetween(BigFraction.ZERO, BigFraction.of(3));
        Statistics.label("exceeded")
                .collect(cap.exceeds(spent.abs(), base.abs()))
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 10);
                    coverage.check(false).percentage(share -> share > 10);
                });
    }

    @Property(tries = 200)
    @Domain(CoreSourceDomain.class)
    void sourcesAreDatedAndUndated(
            @ForAll Source source, @ForAll Citation citation, @ForAll Modality modality, @ForAll Treatment treatment) {
        assertThat(citation.text())
                .contains(citation.clause(), citation.source().title());
        assertThat(Modality.values()).contains(modality);
        assertThat(Treatment.values()).contains(treatment);
        Statistics.label("dated").collect(source.published().isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
    }

    @Property(tries = 1000)
    @Domain(CoreRuleDomain.class)
    void decisionsAreOfAllKinds(@ForAll Decision<Integer> decision) {
        Statistics.label("kind").collect(decision.getClass().getSimpleName()).coverage(coverage -> {
            coverage.check("Determined").percentage(share -> share > 15);
            coverage.check("Undetermined").percentage(share -> share > 15);
            coverage.check("NotApplicable").percentage(share -> share > 15);
        });
    }

    @Property(tries = 1000)
    @Domain(CoreRuleDomain.class)
    void findingsReachEveryOutcome(@ForAll Finding finding, @ForAll Explanation explanation, @ForAll RuleId id) {
        assertThat(explanation.toText()).contains(explanation.statement());
        assertThat(RuleId.of(id.toString())).isEqualTo(id);
        Statistics.label("outcome").collect(finding.outcome()).coverage(coverage -> {
            for (Outcome outcome : Outcome.values()) {
                coverage.check(outcome).percentage(share -> share > 2);
            }
        });
    }

    @Property(tries = 1000)
    @Domain(CoreIndicatorDomain.class)
    void casesAreOfEveryMembership(@ForAll Classified classified, @ForAll Tally tally) {
        assertThat(tally.merge(Tally.zero())).isEqualTo(tally);
        Statistics.label("membership").collect(classified.membership()).coverage(coverage -> {
            for (Membership membership : Membership.values()) {
                coverage.check(membership).percentage(share -> share > 3);
            }
        });
    }

    @Property(tries = 1000)
    @Domain(CoreIndicatorDomain.class)
    void resultsHaveAValueAndNone(@ForAll IndicatorResult result) {
        Statistics.label("value").collect(result.known().isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 1);
        });
        Statistics.label("scoring").collect(result.definition().scoring()).coverage(coverage -> {
            for (Scoring scoring : Scoring.values()) {
                coverage.check(scoring).percentage(share -> share > 10);
            }
        });
    }

    @Property(tries = 300)
    @Domain(AssessmentDomain.class)
    void cataloguesHoldEveryKindAndFindEachCriterionByItsCode(@ForAll Catalogue catalogue) {
        for (Criterion criterion : catalogue.criteria()) {
            assertThat(catalogue.criteria().get(catalogue.indexOf(criterion.code())))
                    .isEqualTo(criterion);
            Statistics.label("kind").collect(criterion.kind());
        }
        Statistics.label("kind").coverage(coverage -> {
            for (CriterionKind kind : CriterionKind.values()) {
                coverage.check(kind).percentage(share -> share > 10);
            }
        });
    }
}
