package org.civicrules.housing.l2;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.assessment.ComponentWeighting;
import org.civicrules.assessment.Criterion;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.GradingResult;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.ScoreSheet;
import org.civicrules.assessment.SheetReport;

class HousingL2GradingProperties {

    /** Two sheets with the same lowest score have the same grade, however far their weighted means are apart. */
    @Property(tries = 300)
    void theWeightsNeverChangeTheGrade(@ForAll("sheets") ScoreSheet one, @ForAll("sheets") ScoreSheet other) {
        BigFraction mean = ComponentWeighting.weightedMean(one).value().orElseThrow();
        BigFraction another = ComponentWeighting.weightedMean(other).value().orElseThrow();
        if (one.lowest() == other.lowest()) {
            assertThat(one.grade()).isEqualTo(other.grade());
        }
        if (one.grade().compareTo(other.grade()) < 0) {
            assertThat(one.lowest()).isLessThan(other.lowest());
        }
        assertThat(mean).isBetween(BigFraction.of(one.lowest()), BigFraction.of(5));
        assertThat(another).isBetween(BigFraction.of(other.lowest()), BigFraction.of(5));
    }

    @Property(tries = 300)
    void theExplanationRecomputesTheGrade(@ForAll("sheets") ScoreSheet sheet) {
        GradingResult result = GradingResult.of(sheet);
        int lowest =
                Integer.parseInt(result.explanation().arithmetic().orElseThrow().replace("lowest score = ", ""));
        Grade recomputed = lowest < 3 ? Grade.NOT_ACHIEVED : lowest < 4 ? Grade.PASS : Grade.DISTINCTION;
        assertThat(result.explanation().result()).contains(recomputed.name());
        assertThat(result.grade()).isEqualTo(recomputed);
    }

    @Property(tries = 300)
    void aPassOnEveryCriterionIsAPassInEveryArea(@ForAll("sheets") ScoreSheet sheet) {
        SheetReport report = SheetReport.of(sheet, ImmutableList.of());
        boolean everyArea = report.areas().stream()
                .allMatch(area -> area.lowest().orElseThrow().compareTo(Score.THREE) >= 0);
        assertThat(everyArea).isEqualTo(report.grade().isAward());
    }

    @Provide
    Arbitrary<ScoreSheet> sheets() {
        return Arbitraries.frequency(
                        Tuple.of(1, Score.ONE),
                        Tuple.of(1, Score.TWO),
                        Tuple.of(30, Score.THREE),
                        Tuple.of(300, Score.FOUR),
                        Tuple.of(300, Score.FIVE))
                .list()
                .ofSize(HousingL2.PLAN.scored().size())
                .map(scores -> {
                    ScoreSheet.Builder sheet = ScoreSheet.builder(HousingL2.PLAN);
                    ImmutableList<Criterion> criteria = HousingL2.PLAN.scored();
                    for (int index = 0; index < scores.size(); index++) {
                        sheet.score(criteria.get(index).code(), scores.get(index));
                    }
                    return sheet.build();
                });
    }
}
