package org.civicrules.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.TrialPlan;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Policy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishMathsRuleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 2, BREACHED, ''",
        "1, 2, MET, ''",
        "1, 1, BREACHED, ''",
        "1, , UNDETERMINED, english.levelTested",
        "2, , MET, ''",
        "2, 1, MET, ''",
        ", 2, UNDETERMINED, english.levelAchieved",
        "0, , BREACHED, ''"
    })
    void levelOneIsAchievedAndLevelTwoTested(
            @Nullable Integer achieved, @Nullable Integer tested, Outcome outcome, String missing) {
        Finding finding = english(held(0, achieved, tested), CasePolicy.DEFAULT, TrialCase.AWARDED);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(String.join(
                        " ", finding.missing().stream().map(fact -> fact.name()).toList()))
                .isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"1, BREACHED", "2, MET"})
    void aPlanWithoutTestsAsksForTheLevelAlone(int achieved, Outcome outcome) {
        ConductRule rule = new EnglishMathsRule(TrialPlan.PANEL, "maths", AssessmentCase::maths, "T-R01");
        AssessmentCase file = TrialCase.with(builder -> {
            builder.maths(held(0, achieved, null));
            return builder;
        });
        CaseFacts facts = new CaseFacts(TrialPlan.PANEL, file, TrialCase.AWARDED);
        assertThat(rule.title()).isEqualTo("Maths is achieved at level 2");
        assertThat(rule.decide(facts).get(0).outcome()).isEqualTo(outcome);
    }

    @Test
    void englishAndMathsAreJudgedApart() {
        AssessmentCase file = TrialCase.with(builder -> {
            builder.maths(held(0, 0, 0));
            return builder;
        });
        CaseFacts facts = TrialCase.atEnd(file);
        assertThat(TrialCase.finding(facts, "gateway.english").outcome()).isEqualTo(Outcome.MET);
        assertThat(TrialCase.finding(facts, "gateway.maths").outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(TrialCase.finding(facts, "gateway.maths").statement())
                .isEqualTo("Not so: Maths is achieved at level 1 and tested at level 2");
    }

    @ParameterizedTest
    @CsvSource({"1, MET", "2, MET", "0, UNDETERMINED"})
    void aLevelHeldAtTheStartIsAchieved(int atStart, Outcome outcome) {
        assertThat(english(held(atStart, null, 2), CasePolicy.DEFAULT, TrialCase.AWARDED)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, MET", "2024-10-01, MET", "2024-10-02, BREACHED"})
    void aLevelReachedAfterTheGatewayCameTooLateForIt(String on, Outcome outcome) {
        Attainment attained = new Attainment(
                Optional.of(0),
                Optional.of(1),
                Optional.of(2),
                Optional.of(LocalDate.parse(on)),
                Optional.of(AttainmentRoute.FUNCTIONAL_SKILLS));
        Finding finding = english(attained, CasePolicy.DEFAULT, TrialCase.AWARDED);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.explanation().facts())
                .containsEntry("english.achievedOn", on)
                .containsEntry("english.achievedBy", "FUNCTIONAL_SKILLS");
        CasePolicy completion = CasePolicy.builder()
                .putReadings("english-maths-due", "completion")
                .build();
        assertThat(english(attained, completion, TrialCase.AWARDED).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aLevelAchievedBelowTheOneHeldAtTheStartAndALevelOffTheScaleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held(2, 0, 2))
                .withMessageContaining("levelAchieved must not be below levelAtStart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held(-1, 0, 2))
                .withMessage("a level must be 0 to 8: levelAtStart=-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held(0, 9, 2))
                .withMessage("a level must be 0 to 8: levelAchieved=9");
    }

    @Test
    void byPolicyTheyFallDueAtCompletion() {
        CasePolicy completion = CasePolicy.builder()
                .putReadings("english-maths-due", "completion")
                .build();
        Finding before = english(held(0, 0, 0), completion, TrialCase.MODERATED);
        assertThat(before.outcome()).isEqualTo(Outcome.NOT_YET_DUE);
        assertThat(before.authority()).isEqualTo(Authority.POLICY);
        Finding after = english(held(0, 0, 0), completion, TrialCase.AWARDED);
        assertThat(after.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(after.authority()).isEqualTo(Authority.SOURCE);
    }

    @ParameterizedTest
    @CsvSource({"2022-07-31, 0, BREACHED", "2022-08-01, 0, MET", "2022-08-01, 1, BREACHED", "2022-08-01, , BREACHED"})
    void theRelaxationOfTestsHoldsFromItsDayForWhoStartedWithoutTheLevel(
            String start, @Nullable Integer atStart, Outcome outcome) {
        Finding finding = overlaid(
                AssessmentPolicies.ENGLISH_MATHS_TESTS,
                held(atStart, 1, 1),
                Optional.empty(),
                LocalDate.parse(start),
                TrialCase.GATEWAY);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.authority()).isEqualTo(outcome == Outcome.MET ? Authority.OVERLAY : Authority.SOURCE);
    }

    @Test
    void theRelaxationOfTestsDoesNotTouchTheLevelToAchieve() {
        Finding finding = overlaid(
                AssessmentPolicies.ENGLISH_MATHS_TESTS,
                held(0, 0, 0),
                Optional.empty(),
                LocalDate.of(2023, 1, 1),
                TrialCase.GATEWAY);
        assertThat(finding.outcome()).isEqualTo(Outcome.BREACHED);
    }

    @ParameterizedTest
    @CsvSource({
        "19, 2025-02-10, BREACHED",
        "19, 2025-02-11, NOT_APPLICABLE",
        "18, 2025-02-11, BREACHED",
        ", 2025-02-11, BREACHED"
    })
    void adultsAreExemptAtAGatewayFromItsDay(@Nullable Integer age, String gateway, Outcome outcome) {
        Finding finding = overlaid(
                AssessmentPolicies.ENGLISH_MATHS_ADULTS,
                held(0, 0, 0),
                Optional.ofNullable(age),
                LocalDate.of(2024, 1, 1),
                LocalDate.parse(gateway));
        assertThat(finding.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.NOT_APPLICABLE) {
            assertThat(finding.authority()).isEqualTo(Authority.OVERLAY);
            assertThat(finding.citations())
                    .extracting(citation -> citation.source().id())
                    .containsExactly("apprenticeship-funding-rules");
            assertThat(finding.explanation().toText()).contains("overlay = ADULTS_EXEMPT, from 2025-02-11");
        }
    }

    @Test
    void relaxationsAreOffByDefault() {
        AssessmentCase adult = TrialCase.with(builder -> {
            builder.english(held(0, 0, 0));
            builder.ageAtStart(30);
            builder.events(ImmutableList.of(CaseEvent.of(Step.GATEWAY_PASSED, LocalDate.of(2025, 6, 1))));
            return builder;
        });
        assertThat(TrialCase.finding(TrialCase.on(adult, "2025-06-01"), "gateway.english")
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    private static Finding overlaid(
            Policy<EnglishMathsTerms> policy,
            Attainment held,
            Optional<Integer> age,
            LocalDate start,
            LocalDate gateway) {
        AssessmentCase file = TrialCase.with(builder -> {
            builder.english(held);
            builder.ageAtStart(age);
            builder.policy(CasePolicy.builder()
                    .putReadings(policy.id(), "national-rules")
                    .build());
            builder.dates(ImmutableMap.of(CaseDate.START, start));
            builder.events(ImmutableList.of(CaseEvent.of(Step.GATEWAY_PASSED, gateway)));
            return builder;
        });
        return TrialCase.finding(new CaseFacts(TrialPlan.SINGLE, file, gateway), "gateway.english");
    }

    private static Finding english(Attainment held, CasePolicy policy, LocalDate asAt) {
        AssessmentCase file = TrialCase.with(builder -> {
            builder.english(held);
            builder.policy(policy);
            return builder;
        });
        return TrialCase.finding(new CaseFacts(TrialPlan.SINGLE, file, asAt), "gateway.english");
    }

    private static Attainment held(@Nullable Integer atStart, @Nullable Integer achieved, @Nullable Integer tested) {
        return new Attainment(Optional.ofNullable(atStart), Optional.ofNullable(achieved), Optional.ofNullable(tested));
    }
}
