package org.civicrules.assessment.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.Attempt;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.TrialPlan;
import org.civicrules.assessment.certificate.AssessmentRecordRequest.EpaRecord;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 5, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @Test
    void aPassAndADistinctionBecomeCertificates() {
        HandOver pass = send(awarded(Grade.PASS, attempt(Attempt.Kind.FIRST, FIRST, Grade.PASS)));
        assertThat(pass.reasons()).isEmpty();
        assertThat(pass.warnings()).isEmpty();
        ServiceRequest<?> request = pass.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("api/v1/certificate");
        CertificateRequest body = (CertificateRequest) request.body();
        assertThat(body.requestId()).isEqualTo("1");
        assertThat(body.standard()).isEqualTo(new Standard(Optional.of(999), Optional.of("ST9999")));
        assertThat(body.learner()).isEqualTo(new Learner(9276308686L, "Family"));
        assertThat(body.learningDetails().overallGrade()).contains("Pass");
        assertThat(body.learningDetails().achievementDate()).contains("2024-03-01T00:00:00Z");
        HandOver distinction = send(awarded(Grade.DISTINCTION, attempt(Attempt.Kind.FIRST, FIRST, Grade.DISTINCTION)));
        assertThat(((CertificateRequest) distinction.requests().get(0).body())
                        .learningDetails()
                        .overallGrade())
                .contains("Distinction");
    }

    @Test
    void notAchievedBecomesAnAssessmentRecord() {
        HandOver sent = send(moderated(Grade.NOT_ACHIEVED, attempt(Attempt.Kind.FIRST, FIRST, Grade.NOT_ACHIEVED)));
        assertThat(sent.requests()).hasSize(1);
        assertThat(sent.requests().get(0).method()).isEqualTo("POST");
        assertThat(sent.requests().get(0).path()).isEqualTo("api/v1/epa");
        assertThat(epas(sent))
                .containsExactly(new EpaRecord("2024-03-01T00:00:00Z", "Fail", Optional.empty(), Optional.empty()));
    }

    @Test
    void aSecondAttemptSendsTheWholeHistoryFirst() {
        HandOver sent = send(awarded(
                Grade.PASS,
                attempt(Attempt.Kind.FIRST, FIRST, Grade.NOT_ACHIEVED),
                attempt(Attempt.Kind.RETAKE, SECOND, Grade.PASS)));
        assertThat(sent.requests()).extracting(ServiceRequest::method).containsExactly("PUT", "POST");
        assertThat(epas(sent))
                .containsExactly(
                        new EpaRecord("2024-03-01T00:00:00Z", "Fail", Optional.empty(), Optional.empty()),
                        new EpaRecord("2024-05-01T00:00:00Z", "Pass", Optional.of(false), Optional.of(true)));
        HandOver resit = send(moderated(
                Grade.NOT_ACHIEVED,
                attempt(Attempt.Kind.FIRST, FIRST, Grade.NOT_ACHIEVED),
                attempt(Attempt.Kind.RESIT, SECOND, Grade.NOT_ACHIEVED)));
        assertThat(resit.requests()).extracting(ServiceRequest::method).containsExactly("PUT");
        assertThat(epas(resit).get(1))
                .isEqualTo(new EpaRecord("2024-05-01T00:00:00Z", "Fail", Optional.of(true), Optional.of(false)));
    }

    @Test
    void anUpdateOfARecordCarriesTheServicesReferenceAndIsRefusedWithoutIt() {
        AssessmentStatus second = awarded(
                Grade.PASS,
                attempt(Attempt.Kind.FIRST, FIRST, Grade.NOT_ACHIEVED),
                attempt(Attempt.Kind.RETAKE, SECOND, Grade.PASS));
        AssessmentRecordRequest update =
                (AssessmentRecordRequest) send(second).requests().get(0).body();
        assertThat(update.epaReference()).contains("E1");
        CertificateDetails known = details("9276308686");
        CertificateDetails without = new CertificateDetails(
                known.requestId(),
                known.ukprn(),
                known.uln(),
                known.familyName(),
                known.version(),
                known.courseOption(),
                Optional.empty(),
                known.postalContact());
        HandOver refused = HandOver.of(
                TrialPlan.SINGLE, second, Optional.of(without), ChecksumPolicy.WARN, ImmutableList.of(), TODAY);
        assertThat(refused.requests()).isEmpty();
        assertThat(refused.reasons()).extracting(HandOverProblem::field).containsExactly("certificate.epaReference");
        AssessmentRecordRequest created = (AssessmentRecordRequest)
                send(moderated(Grade.NOT_ACHIEVED, attempt(Attempt.Kind.FIRST, FIRST, Grade.NOT_ACHIEVED)))
                        .requests()
                        .get(0)
                        .body();
        assertThat(created.epaReference()).isEmpty();
    }

    @Test
    void nothingIsSentForAnIncompleteUnmoderatedAppealedOrUnawardedCase() {
        assertRefused(status(Grade.INCOMPLETE, false, false, false), "grade", "moderation");
        assertRefused(status(Grade.NOT_ACHIEVED, false, false, false), "moderation");
        assertRefused(status(Grade.PASS, true, false, false), "award");
        assertRefused(status(Grade.PASS, true, true, true), "appeal");
    }

    @Test
    void aWithdrawalIsSentWhateverTheGrade() {
        AssessmentStatus status = new AssessmentStatus(
                Grade.INCOMPLETE,
                false,
                false,
                false,
                Optional.of(SECOND),
                ImmutableList.of(attempt(Attempt.Kind.FIRST, FIRST, Grade.NOT_ACHIEVED)));
        HandOver sent = send(status);
        assertThat(sent.reasons()).isEmpty();
        assertThat(epas(sent)).extracting(EpaRecord::epaOutcome).containsExactly("Fail", "Withdrawn");
        assertThat(epas(sent).get(1).epaDate()).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(sent.requests()).hasSize(1);
    }

    @Test
    void faultyDetailsAreReasonsAgainst() {
        AssessmentStatus status = awarded(Grade.PASS, attempt(Attempt.Kind.FIRST, FIRST, Grade.PASS));
        HandOver none =
                HandOver.of(TrialPlan.SINGLE, status, Optional.empty(), ChecksumPolicy.WARN, ImmutableList.of(), TODAY);
        assertThat(none.reasons()).extracting(HandOverProblem::field).containsExactly("certificate");
        CertificateDetails empty = new CertificateDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.of("12345"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        HandOver refused = HandOver.of(
                TrialPlan.SINGLE, status, Optional.of(empty), ChecksumPolicy.WARN, ImmutableList.of(), TODAY);
        assertThat(refused.requests()).isEmpty();
        assertThat(refused.reasons())
                .extracting(HandOverProblem::field)
                .containsExactly(
                        "certificate.ukprn",
                        "learner.uln",
                        "learner.familyName",
                        "postalContact.contactName",
                        "postalContact.addressLine1",
                        "postalContact.city",
                        "postalContact.postCode");
        assertThat(refused.warnings()).extracting(HandOverProblem::field).containsExactly("postalContact.organisation");
    }

    @Test
    void theChecksumIsAWarningThatCanBeSwitched() {
        assertThat(checked("1234567890", ChecksumPolicy.WARN).warnings())
                .extracting(HandOverProblem::cure)
                .containsExactly("the number fails its checksum; check its digits");
        assertThat(checked("1234567890", ChecksumPolicy.WARN).requests()).hasSize(1);
        assertThat(checked("1234567890", ChecksumPolicy.OFF).warnings()).isEmpty();
        assertThat(checked("1234567890", ChecksumPolicy.REFUSE).requests()).isEmpty();
        assertThat(checked("1234567890", ChecksumPolicy.REFUSE).reasons())
                .extracting(HandOverProblem::field)
                .containsExactly("certificate.uln");
        assertThat(checked("1000000000", ChecksumPolicy.WARN).warnings())
                .extracting(HandOverProblem::cure)
                .containsExactly("the service accepts this number and may later call it not ready");
    }

    private static HandOver checked(String uln, ChecksumPolicy policy) {
        return HandOver.of(
                TrialPlan.SINGLE,
                awarded(Grade.PASS, attempt(Attempt.Kind.FIRST, FIRST, Grade.PASS)),
                Optional.of(details(uln)),
                policy,
                ImmutableList.of(),
                TODAY);
    }

    private static void assertRefused(AssessmentStatus status, String... fields) {
        HandOver refused = send(status);
        assertThat(refused.requests()).isEmpty();
        assertThat(refused.reasons()).extracting(HandOverProblem::field).containsExactly(fields);
    }

    private static ImmutableList<EpaRecord> epas(HandOver sent) {
        return ((AssessmentRecordRequest) sent.requests().get(0).body())
                .epaDetails()
                .epas();
    }

    private static HandOver send(AssessmentStatus status) {
        return HandOver.of(
                TrialPlan.SINGLE,
                status,
                Optional.of(details("9276308686")),
                ChecksumPolicy.WARN,
                ImmutableList.of(),
                TODAY);
    }

    private static AssessmentStatus awarded(Grade grade, Attempt... attempts) {
        return new AssessmentStatus(grade, true, true, false, Optional.empty(), ImmutableList.copyOf(attempts));
    }

    private static AssessmentStatus moderated(Grade grade, Attempt... attempts) {
        return new AssessmentStatus(grade, true, false, false, Optional.empty(), ImmutableList.copyOf(attempts));
    }

    private static AssessmentStatus status(Grade grade, boolean moderated, boolean awarded, boolean appeal) {
        return new AssessmentStatus(grade, moderated, awarded, appeal, Optional.empty(), ImmutableList.of());
    }

    private static Attempt attempt(Attempt.Kind kind, LocalDate on, Grade grade) {
        return new Attempt(kind, on, grade);
    }

    private static CertificateDetails details(String uln) {
        return new CertificateDetails(
                Optional.empty(),
                Optional.of("12345678"),
                Optional.of(uln),
                Optional.of("Family"),
                Optional.of("1.0"),
                Optional.empty(),
                Optional.of("E1"),
                Optional.of(new PostalContact(
                        Optional.of("Team"),
                        Optional.empty(),
                        Optional.of("Homes"),
                        Optional.of("1 Street"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("City"),
                        Optional.of("ZY9 9ZY"))));
    }
}
