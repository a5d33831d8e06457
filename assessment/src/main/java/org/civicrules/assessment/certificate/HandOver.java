package org.civicrules.assessment.certificate;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.Attempt;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.certificate.AssessmentRecordRequest.EpaDetails;
import org.civicrules.assessment.certificate.AssessmentRecordRequest.EpaRecord;

/**
 * What may be sent to the certificate service for a case: requests in the order of sending, or the reasons against.
 *
 * <p>A pass or distinction that is awarded becomes a certificate; where earlier attempts exist, the whole history goes first.
 * Not achieved, once moderated, becomes an assessment record with every attempt, and a withdrawal likewise. An incomplete or
 * unmoderated case, or one under appeal, becomes nothing. Requests and reasons never come together.
 *
 * @param requests the requests, in the order of sending
 * @param reasons why nothing may be sent
 * @param warnings what may still go wrong
 */
public record HandOver(
        ImmutableList<ServiceRequest<?>> requests,
        ImmutableList<HandOverProblem> reasons,
        ImmutableList<HandOverProblem> warnings) {

    /**
     * Prepares the hand-over of a case.
     *
     * @param plan the plan
     * @param status where the case stands
     * @param details what the organisation adds
     * @param checksum what a learner number that fails its checksum leads to
     * @param breaches the requirements that failed without standing against the award, to go with the requests as warnings
     * @param asAt the day of sending
     * @return the hand-over
     */
    public static HandOver of(
            AssessmentPlan plan,
            AssessmentStatus status,
            Optional<CertificateDetails> details,
            ChecksumPolicy checksum,
            ImmutableList<HandOverProblem> breaches,
            LocalDate asAt) {
        ImmutableList<HandOverProblem> against = against(status);
        if (!against.isEmpty()) {
            return refused(against);
        }
        return details.map(known -> new Preparation(plan, status, known, checksum, asAt).prepare(breaches))
                .orElseGet(() -> refused(ImmutableList.of(new HandOverProblem(
                        "certificate", "give the provider number, the learner and the postal contact in the case"))));
    }

    private static HandOver refused(ImmutableList<HandOverProblem> reasons) {
        return new HandOver(ImmutableList.of(), reasons, ImmutableList.of());
    }

    private static ImmutableList<HandOverProblem> against(AssessmentStatus status) {
        HandOverProblems reasons = new HandOverProblems();
        if (status.withdrawnOn().isPresent()) {
            return reasons.list();
        }
        reasons.unless(status.grade() != Grade.INCOMPLETE, "grade", "scores are missing, so there is no grade to send");
        reasons.unless(!status.underAppeal(), "appeal", "an appeal is open; its outcome comes first");
        reasons.unless(status.moderated(), "moderation", "the assessment body has not moderated the grade");
        reasons.unless(
                status.awarded() || !status.grade().isAward(),
                "award",
                "the award is not made; see what holds it up by assessing the case");
        return reasons.list();
    }

    /** Builds the requests and checks them. */
    private static final class Preparation {

        private final AssessmentPlan plan;
        private final AssessmentStatus status;
        private final CertificateDetails details;
        private final ChecksumPolicy checksum;
        private final LocalDate asAt;
        private final HandOverProblems reasons = new HandOverProblems();
        private final HandOverProblems warnings = new HandOverProblems();

        Preparation(
                AssessmentPlan plan,
                AssessmentStatus status,
                CertificateDetails details,
                ChecksumPolicy checksum,
                LocalDate asAt) {
            this.plan = plan;
            this.status = status;
            this.details = details;
            this.checksum = checksum;
            this.asAt = asAt;
        }

        HandOver prepare(ImmutableList<HandOverProblem> breaches) {
            reasons.unless(
                    ServiceLimits.isUkprn(details.ukprn().orElse("")), "certificate.ukprn", "give exactly 8 digits");
            ImmutableList.Builder<ServiceRequest<?>> requests = ImmutableList.builder();
            if (sendsRecord()) {
                requests.add(record());
            }
            if (sendsCertificate()) {
                requests.add(certificate());
            }
            checkUln();
            warnings.addAll(breaches);
            ImmutableList<HandOverProblem> against = reasons.list();
            return new HandOver(against.isEmpty() ? requests.build() : ImmutableList.of(), against, warnings.list());
        }

        private boolean sendsCertificate() {
            return status.withdrawnOn().isEmpty() && status.grade().isAward();
        }

        private boolean sendsRecord() {
            return !sendsCertificate() || status.attempts().size() > 1;
        }

        private ServiceRequest<CertificateRequest> certificate() {
            Attempt last = status.attempts().get(status.attempts().size() - 1);
            CertificateRequest request = new CertificateRequest(
                    requestId(),
                    standard(),
                    learner(),
                    new CertificateRequest.LearningDetails(
                            details.version(),
                            details.courseOption(),
                            Optional.of(words(status.grade())),
                            Optional.of(ServiceLimits.timestamp(last.decidedOn()))),
                    details.postalContact().orElse(NOWHERE));
            reasons.addAll(ServiceLimits.check(request, asAt));
            warnings.unless(
                    request.postalContact().organisation().isPresent(),
                    "postalContact.organisation",
                    "not needed to create the certificate, but to submit it");
            return new ServiceRequest<>("POST", ServiceRequest.CERTIFICATE, request);
        }

        private ServiceRequest<AssessmentRecordRequest> record() {
            ImmutableList<EpaRecord> epas = epas();
            boolean update = epas.size() > 1;
            reasons.unless(
                    !update || details.epaReference().isPresent(),
                    "certificate.epaReference",
                    "give the reference that the service gave to the assessment record, which an update needs");
            AssessmentRecordRequest request = new AssessmentRecordRequest(
                    requestId(),
                    update ? details.epaReference() : Optional.empty(),
                    standard(),
                    learner(),
                    new AssessmentRecordRequest.LearningDetails(details.version(), details.courseOption()),
                    new EpaDetails(epas));
            reasons.addAll(ServiceLimits.check(request, asAt));
            return new ServiceRequest<>(update ? "PUT" : "POST", ServiceRequest.ASSESSMENT_RECORD, request);
        }

        private ImmutableList<EpaRecord> epas() {
            ImmutableList.Builder<EpaRecord> epas = ImmutableList.builder();
            status.attempts().forEach(attempt -> epas.add(epa(attempt)));
            status.withdrawnOn()
                    .ifPresent(day -> epas.add(new EpaRecord(
                            ServiceLimits.timestamp(day), "Withdrawn", Optional.empty(), Optional.empty())));
            return epas.build();
        }

        private static EpaRecord epa(Attempt attempt) {
            boolean further = attempt.kind() != Attempt.Kind.FIRST;
            return new EpaRecord(
                    ServiceLimits.timestamp(attempt.decidedOn()),
                    attempt.grade().isAward() ? "Pass" : ServiceLimits.FAIL,
                    further ? Optional.of(attempt.kind() == Attempt.Kind.RESIT) : Optional.empty(),
                    further ? Optional.of(attempt.kind() == Attempt.Kind.RETAKE) : Optional.empty());
        }

        private static String words(Grade grade) {
            return grade == Grade.DISTINCTION ? "Distinction" : "Pass";
        }

        private String requestId() {
            return details.requestId().orElse("1");
        }

        private Standard standard() {
            return new Standard(Optional.of(plan.larsCode()), Optional.of(plan.standardReference()));
        }

        private Learner learner() {
            return new Learner(
                    details.uln()
                            .filter(ServiceLimits::isUln)
                            .map(Long::valueOf)
                            .orElse(0L),
                    details.familyName().orElse(""));
        }

        private void checkUln() {
            long uln = learner().uln();
            if (uln == 0 || checksum == ChecksumPolicy.OFF) {
                return;
            }
            warnings.unless(
                    !ServiceLimits.isOnTheEdge(uln),
                    "certificate.uln",
                    "the service accepts this number and may later call it not ready");
            HandOverProblems failed = checksum == ChecksumPolicy.REFUSE ? reasons : warnings;
            failed.unless(Uln.holdsChecksum(uln), "certificate.uln", "the number fails its checksum; check its digits");
        }
    }

    private static final PostalContact NOWHERE = new PostalContact(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
