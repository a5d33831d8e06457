package org.civicrules.assessment.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.certificate.CertificateDetails;
import org.civicrules.assessment.certificate.HandOver;
import org.civicrules.assessment.certificate.HandOverProblem;
import org.civicrules.assessment.certificate.PostalContact;
import org.junit.jupiter.api.Test;

class CaseReportTest {

    @Test
    void reportsGradeFindingsAndWhereTheCaseStands() {
        CaseReport report = report(certified(TrialCase.whole()), TrialCase.AWARDED);
        assertThat(report.grading().grade()).isEqualTo(Grade.PASS);
        assertThat(report.history().state()).isEqualTo(CaseState.AWARDED);
        assertThat(report.findings()).hasSize(TrialCase.RULES.rules().size());
        assertThat(report.scores().rejected()).isEmpty();
        assertThat(report.next()).isEmpty();
    }

    @Test
    void aCaseIsJudgedByItsOwnPlanAndEdition() {
        AssessmentCase other = TrialCase.with(builder -> {
            builder.edition("second");
            return builder;
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(other, TrialCase.AWARDED))
                .withMessage("a case must be judged by its own plan and edition: case=trial@second, rules=trial@first");
        AssessmentCase foreign = TrialCase.with(builder -> {
            builder.plan("foreign");
            return builder;
        });
        assertThatIllegalArgumentException().isThrownBy(() -> report(foreign, TrialCase.AWARDED));
    }

    @Test
    void theDayIsTheCasesOwnElseTheLastItStates() {
        assertThat(CaseReport.dayOf(TrialCase.whole())).contains(TrialCase.AWARDED);
        assertThat(CaseReport.dayOf(TrialCase.happened())).contains(TrialCase.VIVA);
        AssessmentCase dated = TrialCase.with(builder -> {
            builder.asAt(LocalDate.of(2024, 1, 1));
            return builder;
        });
        assertThat(CaseReport.dayOf(dated)).contains(LocalDate.of(2024, 1, 1));
        AssessmentCase empty = AssessmentCase.builder()
                .plan("trial")
                .edition("first")
                .apprentice("A")
                .putDates(CaseDate.PLANNED_END, LocalDate.of(2026, 1, 1))
                .build();
        assertThat(CaseReport.dayOf(empty)).isEmpty();
    }

    @Test
    void aCaseNeverPrintsItsApprentice() {
        assertThat(certified(TrialCase.with(builder -> {
                            builder.apprentice("SECRET");
                            return builder;
                        }))
                        .toString())
                .doesNotContain("SECRET", "Family", "9276308686", "Street");
    }

    @Test
    void aCaseRefusesWhatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialCase.dated(CaseDate.GATEWAY, "2024-01-01"))
                .withMessage("dates must not hold the day of a recorded step: dates.GATEWAY");
        assertThatIllegalArgumentException().isThrownBy(() -> TrialCase.dated(CaseDate.END, "2024-01-01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialCase.with(builder -> {
                    builder.addAssessors(TrialCase.assessor());
                    return builder;
                }))
                .withMessage("assessors must hold each role once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialCase.with(builder -> {
                    builder.addSheets(CaseSheet.of(AssessorRole.INDEPENDENT_ASSESSOR, ImmutableList.of()));
                    return builder;
                }))
                .withMessage("sheets must hold each role once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrialCase.happened(
                        CaseEvent.of(Step.GATEWAY_PASSED, TrialCase.EVIDENCE),
                        CaseEvent.of(Step.EVIDENCE_SUBMITTED, TrialCase.GATEWAY)))
                .withMessage("events must stand in the order of their days: events[1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttemptPolicy(0, Optional.empty(), Optional.empty(), Optional.empty()))
                .withMessage("an attempt policy must allow the first attempt: maximum=0");
    }

    @Test
    void factNamesAreThoseOfTheFile() {
        assertThat(CaseDate.START.factName()).isEqualTo("dates.START");
        assertThat(CaseDate.GATEWAY.factName()).isEqualTo("events.GATEWAY_PASSED");
        assertThat(CaseDate.END.factName()).isEqualTo("dates.PLANNED_END");
    }

    @Test
    void onlyAnAwardedPassBecomesACertificate() {
        AssessmentCase file = certified(TrialCase.whole());
        assertThat(report(file, TrialCase.AWARDED).handOver().requests()).hasSize(1);
        assertThat(fields(report(file, TrialCase.MODERATED).handOver())).containsExactly("award");
        assertThat(fields(report(file, TrialCase.GRADED).handOver())).containsExactly("moderation", "award");
        assertThat(fields(report(TrialCase.whole(), TrialCase.AWARDED).handOver()))
                .containsExactly("certificate");
    }

    @Test
    void anOpenAppealAndANewGradingWait() {
        AssessmentCase appealed = certified(TrialCase.with(builder -> {
            builder.addEvents(CaseEvent.of(Step.APPEALED, LocalDate.of(2025, 1, 20)));
            return builder;
        }));
        assertThat(fields(report(appealed, LocalDate.of(2025, 2, 1)).handOver()))
                .containsExactly("appeal", "award");
        AssessmentCase regraded = certified(TrialCase.with(builder -> {
            builder.addEvents(
                    CaseEvent.of(Step.APPEALED, LocalDate.of(2025, 1, 20)),
                    CaseEvent.of(Step.APPEAL_UPHELD, LocalDate.of(2025, 1, 21)),
                    CaseEvent.of(Step.GRADED, LocalDate.of(2025, 1, 22)));
            return builder;
        }));
        assertThat(fields(report(regraded, LocalDate.of(2025, 2, 1)).handOver()))
                .containsExactly("moderation", "award");
    }

    @Test
    void aWithdrawalIsRecorded() {
        AssessmentCase withdrawn = certified(TrialCase.happened(
                CaseEvent.of(Step.GATEWAY_PASSED, TrialCase.GATEWAY),
                CaseEvent.of(Step.WITHDRAWN, TrialCase.EVIDENCE)));
        assertThat(report(withdrawn, TrialCase.AWARDED).handOver().requests())
                .extracting("path")
                .containsExactly("api/v1/epa");
    }

    private static Iterable<String> fields(HandOver handOver) {
        return handOver.reasons().stream().map(HandOverProblem::field).toList();
    }

    private static CaseReport report(AssessmentCase file, LocalDate asAt) {
        return CaseReport.of(TrialCase.RULES, file, asAt);
    }

    private static AssessmentCase certified(AssessmentCase file) {
        return AssessmentCase.builder()
                .from(file)
                .certificate(new CertificateDetails(
                        Optional.empty(),
                        Optional.of("12345678"),
                        Optional.of("9276308686"),
                        Optional.of("Family"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new PostalContact(
                                Optional.of("Team"),
                                Optional.empty(),
                                Optional.of("Homes"),
                                Optional.of("1 Street"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("City"),
                                Optional.of("ZY9 9ZY")))))
                .build();
    }
}
