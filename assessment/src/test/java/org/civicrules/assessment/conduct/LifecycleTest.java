package org.civicrules.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.Attempt;
import org.civicrules.assessment.Grade;
import org.civicrules.core.rule.Authority;
import org.civicrules.core.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    private static final Lifecycle LIFECYCLE = Lifecycle.of(TrialCase.RULES);

    @Test
    void aWholeCaseGoesFromTheGatewayToTheAward() {
        CaseHistory history = replay(TrialCase.whole());
        assertThat(history.state()).isEqualTo(CaseState.AWARDED);
        assertThat(history.trail()).allMatch(AuditEvent::accepted).hasSize(6);
        assertThat(history.trail())
                .extracting(AuditEvent::state)
                .containsExactly(
                        CaseState.GATEWAY_PASSED,
                        CaseState.EVIDENCE_SUBMITTED,
                        CaseState.VIVA_RECORDED,
                        CaseState.GRADED,
                        CaseState.MODERATED,
                        CaseState.AWARDED);
        assertThat(history.trail().get(0).findings())
                .extracting(finding -> finding.rule().value())
                .contains("trial.lifecycle.order", "trial.gateway.portfolio", "trial.timing.before");
        assertThat(LIFECYCLE.next(history, TrialCase.atEnd(TrialCase.whole()))).isEmpty();
    }

    @Test
    void eachStepIsHeldUpByItsOwnConditions() {
        assertHeldUp(TrialCase.unconfirmed("gateway.prepared"), Step.GATEWAY_PASSED, "trial.gateway.prepared");
        assertHeldUp(TrialCase.confirmed("evidence.diary", false), Step.EVIDENCE_SUBMITTED, "trial.evidence.diary");
        assertHeldUp(TrialCase.unconfirmed("interview.record"), Step.VIVA_RECORDED, "trial.interview.record");
        assertHeldUp(
                TrialCase.with(builder -> {
                    builder.assessors(ImmutableList.of(Assessor.builder()
                            .from(TrialCase.assessor())
                            .confirmations(ImmutableMap.of("assessor.neutral", true, "assessor.conflict", true))
                            .build()));
                    return builder;
                }),
                Step.GRADED,
                "trial.assessor.conflict");
    }

    @Test
    void aMissedRecommendationHoldsNothingUp() {
        assertThat(replay(TrialCase.confirmed("interview.setting", false)).state())
                .isEqualTo(CaseState.AWARDED);
        assertThat(replay(TrialCase.unconfirmed("interview.setting")).state()).isEqualTo(CaseState.AWARDED);
    }

    @Test
    void noAwardWithoutModerationVivaRecordAndConflictChecks() {
        for (int left : new int[] {2, 3, 4}) {
            ImmutableList.Builder<CaseEvent> events = ImmutableList.builder();
            for (int index = 0; index < 6; index++) {
                if (index != left) {
                    events.add(TrialCase.events().get(index));
                }
            }
            AssessmentCase file = TrialCase.happened(events.build().toArray(CaseEvent[]::new));
            CaseHistory history = replay(file);
            assertThat(history.state()).isNotEqualTo(CaseState.AWARDED);
            AuditEvent award = history.trail().get(4);
            assertThat(award.accepted()).isFalse();
            assertThat(award.blockers())
                    .extracting(finding -> finding.rule().value())
                    .contains("trial.lifecycle.order");
        }
    }

    @Test
    void theAwardLooksAgainAtModeration() {
        AuditEvent award = replay(TrialCase.whole()).trail().get(5);
        assertThat(award.findings())
                .extracting(finding -> finding.rule().value())
                .contains(
                        "trial.quality.moderated",
                        "trial.assessor.conflict",
                        "trial.interview.record",
                        "trial.gateway.english",
                        "trial.lifecycle.grade");
    }

    @Test
    void anAwardNeedsAGradeOfAward() {
        AssessmentCase failed = scored(TrialCase.events().toArray(CaseEvent[]::new));
        AuditEvent award = replay(failed).trail().get(5);
        assertThat(award.accepted()).isFalse();
        Finding grade = award.blockers().get(0);
        assertThat(grade.statement()).isEqualTo("The grade does not allow the step AWARDED: NOT_ACHIEVED");
        assertThat(grade.authority()).isEqualTo(Authority.SOURCE);
        assertThat(grade.citations()).extracting("clause").containsExactly("T-R01");
    }

    @Test
    void onlyWhoDidNotAchieveIsReferredAndThatIsPolicy() {
        CaseEvent refer = CaseEvent.of(Step.REFERRED, LocalDate.of(2024, 12, 21));
        assertThat(replay(scored(upTo(5, refer))).state()).isEqualTo(CaseState.REFERRED);
        AuditEvent refused = last(replay(TrialCase.happened(upTo(5, refer))));
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.blockers()).extracting(Finding::authority).containsExactly(Authority.POLICY);
        assertThat(refused.blockers())
                .extracting(finding -> finding.citations().get(0).source().id())
                .containsExactly("assessment-organisation-policy");
    }

    @Test
    void withoutAPolicyThereIsNoFurtherAttempt() {
        AuditEvent resit = last(replay(scored(referredThen(Step.RESIT, "2025-01-10"))));
        assertThat(resit.accepted()).isFalse();
        assertThat(resit.blockers().get(0).statement())
                .isEqualTo("No policy on further attempts is set, and the plan is silent");
        assertThat(resit.blockers().get(0).authority()).isEqualTo(Authority.POLICY);
    }

    @ParameterizedTest
    @CsvSource({
        "RESIT, 2025-03-10, true",
        "RESIT, 2025-03-11, false",
        "RETAKE, 2025-03-11, true",
        "RETAKE, 2025-06-10, true",
        "RETAKE, 2025-06-11, false"
    })
    void aFurtherAttemptBeginsWithinThePolicysMonths(Step step, String on, boolean accepted) {
        AttemptPolicy policy = new AttemptPolicy(2, Optional.empty(), Optional.of(3), Optional.of(6));
        AuditEvent attempt = last(replay(allowed(policy, referredThen(step, on))));
        assertThat(attempt.accepted()).isEqualTo(accepted);
        assertThat(attempt.attempt()).isEqualTo(2);
        assertThat(attempt.state()).isEqualTo(accepted ? CaseState.GATEWAY_PASSED : CaseState.REFERRED);
    }

    @Test
    void thePolicysNumberOfAttemptsIsCounted() {
        AttemptPolicy once = new AttemptPolicy(1, Optional.empty(), Optional.empty(), Optional.empty());
        AuditEvent refused = last(replay(allowed(once, referredThen(Step.RESIT, "2025-01-10"))));
        assertThat(refused.blockers().get(0).statement()).isEqualTo("The policy allows 1 attempts");
        AttemptPolicy twice = new AttemptPolicy(2, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(last(replay(allowed(twice, referredThen(Step.RESIT, "2035-01-10"))))
                        .accepted())
                .isTrue();
    }

    @Test
    void aFurtherAttemptMayBeCappedByPolicyAndKeepsTheHistory() {
        AttemptPolicy capped = new AttemptPolicy(2, Optional.of(Grade.PASS), Optional.empty(), Optional.empty());
        AssessmentCase second = secondAttempt(capped);
        CaseFacts facts = TrialCase.on(second, "2025-03-01");
        assertThat(facts.attempt()).isEqualTo(2);
        assertThat(facts.grading().grade()).isEqualTo(Grade.DISTINCTION);
        assertThat(facts.grade()).isEqualTo(Grade.PASS);
        assertThat(facts.attempts())
                .containsExactly(
                        new Attempt(Attempt.Kind.FIRST, TrialCase.GRADED, Grade.NOT_ACHIEVED),
                        new Attempt(Attempt.Kind.RESIT, LocalDate.of(2025, 2, 10), Grade.PASS));
        assertThat(replay(second).trail()).allMatch(AuditEvent::accepted);
        assertThat(replay(second).state()).isEqualTo(CaseState.AWARDED);
        Finding grade = TrialCase.finding(facts, "grade");
        assertThat(grade.authority()).isEqualTo(Authority.POLICY);
        assertThat(grade.explanation().toText()).contains("parameter: attempts.cap = PASS");
        AttemptPolicy free = new AttemptPolicy(2, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(TrialCase.on(secondAttempt(free), "2025-03-01").grade()).isEqualTo(Grade.DISTINCTION);
        AttemptPolicy high = new AttemptPolicy(2, Optional.of(Grade.DISTINCTION), Optional.empty(), Optional.empty());
        assertThat(TrialCase.on(secondAttempt(high), "2025-03-01").grade()).isEqualTo(Grade.DISTINCTION);
    }

    @Test
    void theFirstAttemptIsNeverCapped() {
        AttemptPolicy capped = new AttemptPolicy(2, Optional.of(Grade.PASS), Optional.empty(), Optional.empty());
        AssessmentCase first = TrialCase.with(builder -> {
            builder.policy(CasePolicy.builder().attempts(capped).build());
            builder.sheets(ImmutableList.of(TrialCase.sheet(5, 4, 5, 4)));
            return builder;
        });
        assertThat(TrialCase.atEnd(first).grade()).isEqualTo(Grade.DISTINCTION);
    }

    @Test
    void anAppealRejectedReturnsToTheStateBeforeItAndUpheldIsGradedAgain() {
        CaseEvent appeal = CaseEvent.of(Step.APPEALED, LocalDate.of(2025, 1, 20));
        CaseHistory open = replay(TrialCase.happened(upTo(6, appeal)), "2025-02-01");
        assertThat(open.state()).isEqualTo(CaseState.APPEALED);
        assertThat(open.beforeAppeal()).isEqualTo(CaseState.AWARDED);
        CaseEvent rejected = CaseEvent.of(Step.APPEAL_REJECTED, LocalDate.of(2025, 1, 25));
        assertThat(replay(TrialCase.happened(upTo(6, appeal, rejected)), "2025-02-01")
                        .state())
                .isEqualTo(CaseState.AWARDED);
        CaseEvent upheld = CaseEvent.of(Step.APPEAL_UPHELD, LocalDate.of(2025, 1, 25));
        CaseEvent graded = CaseEvent.of(Step.GRADED, LocalDate.of(2025, 1, 28));
        AssessmentCase again = TrialCase.happened(upTo(6, appeal, upheld, graded));
        assertThat(replay(again, "2025-02-01").state()).isEqualTo(CaseState.GRADED);
        assertThat(TrialCase.on(again, "2025-02-01").attempts())
                .containsExactly(new Attempt(Attempt.Kind.FIRST, LocalDate.of(2025, 1, 28), Grade.PASS));
    }

    @Test
    void whoIsAwardedCannotWithdraw() {
        CaseEvent withdrawal = CaseEvent.of(Step.WITHDRAWN, LocalDate.of(2025, 1, 20));
        assertThat(last(replay(TrialCase.happened(upTo(6, withdrawal)), "2025-02-01"))
                        .accepted())
                .isFalse();
        assertThat(replay(TrialCase.happened(withdrawal), "2025-02-01").state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void stepsAfterTheDayOfJudgementHaveNotHappened() {
        CaseFacts facts = TrialCase.on(TrialCase.whole(), "2024-12-09");
        CaseHistory history = LIFECYCLE.replay(facts);
        assertThat(history.state()).isEqualTo(CaseState.VIVA_RECORDED);
        AuditEvent next = LIFECYCLE.next(history, facts).orElseThrow();
        assertThat(next.step()).isEqualTo(Step.GRADED);
        assertThat(next.accepted()).isTrue();
        assertThat(next.on()).isEqualTo(LocalDate.of(2024, 12, 9));
    }

    @Test
    void theNextStepSaysWhatHoldsItUp() {
        AssessmentCase open = TrialCase.with(builder -> {
            builder.events(ImmutableList.of());
            builder.portfolioCovers(Optional.empty());
            return builder;
        });
        CaseFacts facts = TrialCase.on(open, "2024-09-01");
        AuditEvent next = LIFECYCLE.next(CaseHistory.START, facts).orElseThrow();
        assertThat(next.step()).isEqualTo(Step.GATEWAY_PASSED);
        assertThat(next.blockers())
                .extracting(finding -> finding.rule().value())
                .containsExactly("trial.gateway.portfolio");
    }

    private static void assertHeldUp(AssessmentCase file, Step step, String rule) {
        AuditEvent event = replay(file).trail().stream()
                .filter(taken -> !taken.accepted())
                .findFirst()
                .orElseThrow();
        assertThat(event.step()).isEqualTo(step);
        assertThat(event.blockers())
                .extracting(finding -> finding.rule().value())
                .containsExactly(rule);
    }

    private static AssessmentCase secondAttempt(AttemptPolicy policy) {
        return TrialCase.with(builder -> {
            builder.policy(CasePolicy.builder().attempts(policy).build());
            builder.sheets(ImmutableList.of(TrialCase.sheet(5, 4, 5, 4)));
            builder.events(ImmutableList.<CaseEvent>builder()
                    .addAll(TrialCase.events().subList(0, 3))
                    .add(
                            new CaseEvent(
                                    Step.GRADED, TrialCase.GRADED, Optional.of(Grade.NOT_ACHIEVED), Optional.empty()),
                            CaseEvent.of(Step.REFERRED, LocalDate.of(2024, 12, 21)),
                            CaseEvent.of(Step.RESIT, LocalDate.of(2025, 1, 10)),
                            CaseEvent.of(Step.EVIDENCE_SUBMITTED, LocalDate.of(2025, 2, 1)),
                            CaseEvent.of(Step.VIVA_RECORDED, LocalDate.of(2025, 2, 5)),
                            CaseEvent.of(Step.GRADED, LocalDate.of(2025, 2, 10)),
                            CaseEvent.of(Step.MODERATED, LocalDate.of(2025, 2, 20)),
                            CaseEvent.of(Step.AWARDED, LocalDate.of(2025, 2, 28)))
                    .build());
            return builder;
        });
    }

    private static AssessmentCase scored(CaseEvent... events) {
        return TrialCase.with(builder -> {
            builder.sheets(ImmutableList.of(TrialCase.sheet(5, 2, 5, 4)));
            builder.events(ImmutableList.copyOf(events));
            return builder;
        });
    }

    private static AssessmentCase allowed(AttemptPolicy policy, CaseEvent... events) {
        return TrialCase.with(builder -> {
            builder.policy(CasePolicy.builder().attempts(policy).build());
            builder.sheets(ImmutableList.of(TrialCase.sheet(5, 2, 5, 4)));
            builder.events(ImmutableList.copyOf(events));
            return builder;
        });
    }

    private static CaseEvent[] referredThen(Step step, String on) {
        return upTo(
                4, CaseEvent.of(Step.REFERRED, LocalDate.of(2024, 12, 21)), CaseEvent.of(step, LocalDate.parse(on)));
    }

    private static CaseEvent[] upTo(int count, CaseEvent... more) {
        return ImmutableList.<CaseEvent>builder()
                .addAll(TrialCase.events().subList(0, count))
                .add(more)
                .build()
                .toArray(CaseEvent[]::new);
    }

    private static AuditEvent last(CaseHistory history) {
        return history.trail().get(history.trail().size() - 1);
    }

    private static CaseHistory replay(AssessmentCase file) {
        return replay(file, "2036-01-01");
    }

    private static CaseHistory replay(AssessmentCase file, String day) {
        return LIFECYCLE.replay(TrialCase.on(file, day));
    }
}
