package org.civicrules.assessment.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.civicrules.assessment.certificate.AssessmentRecordRequest.EpaDetails;
import org.civicrules.assessment.certificate.AssessmentRecordRequest.EpaRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field-level cases of the service's own validator tests, as a table. */
class ServiceLimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final String DAY = "2024-03-01T00:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "9999999, false",
        "10000000, true",
        "99999999, true",
        "100000000, false",
        "01234567, false",
        "1234567x, false",
        "'', false",
        "1234567890123456789012, false"
    })
    void aProviderNumberHasEightDigits(String ukprn, boolean valid) {
        assertThat(ServiceLimits.isUkprn(ukprn)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"999999999, false", "1000000000, true", "9999999999, true", "10000000000, false", "0123456789, false"})
    void aLearnerNumberHasTenDigits(String uln, boolean valid) {
        assertThat(ServiceLimits.isUln(uln)).isEqualTo(valid);
    }

    @Test
    void theEndsOfTheRangeAreAcceptedAndLaterCalledNotReady() {
        assertThat(ServiceLimits.isOnTheEdge(1_000_000_000L)).isTrue();
        assertThat(ServiceLimits.isOnTheEdge(1_000_000_001L)).isFalse();
        assertThat(ServiceLimits.isOnTheEdge(9_999_999_998L)).isFalse();
        assertThat(ServiceLimits.isOnTheEdge(9_999_999_999L)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZY9 9ZY", "zy99zy", "M1 1AA", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "GIR 0AA"
            })
    void acceptsUnitedKingdomPostcodes(String postcode) {
        assertThat(ServiceLimits.isPostcode(postcode)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ZY9", "ZY9 9Z", "QY9 9ZY", "ZY9 9CY", "ZY9 ZZY", "ZY999 9ZY", " ZY9 9ZY", "90210", "VZ9 9ZY"
            })
    void refusesOtherTexts(String postcode) {
        assertThat(ServiceLimits.isPostcode(postcode)).isFalse();
    }

    @Test
    void aCompleteRequestHasNoProblem() {
        assertThat(ServiceLimits.check(certificate("Pass", DAY), TODAY)).isEmpty();
        assertThat(ServiceLimits.check(record(new EpaRecord(DAY, "Fail", Optional.empty(), Optional.empty())), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pass",
                "Credit",
                "Merit",
                "Distinction",
                "Pass with excellence",
                "Outstanding",
                "No grade awarded",
                "pass",
                "DISTINCTION"
            })
    void acceptsTheServicesGradesInAnyCase(String grade) {
        assertThat(ServiceLimits.check(certificate(grade, DAY), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Fail, 'a fail is never sent as a certificate; send an assessment record'",
        "fail, 'a fail is never sent as a certificate; send an assessment record'",
        "Excellent, 'give one of Pass, Credit, Merit, Distinction, Pass with excellence, Outstanding, No grade awarded'",
        "'', 'give one of Pass, Credit, Merit, Distinction, Pass with excellence, Outstanding, No grade awarded'"
    })
    void refusesAFailAndUnknownGrades(String grade, String cure) {
        assertThat(ServiceLimits.check(certificate(grade, DAY), TODAY))
                .containsExactly(new HandOverProblem("learningDetails.overallGrade", cure));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T00:00:00Z, give a day on or after 2017-01-01",
        "2024-06-02T00:00:00Z, give a day that is not in the future",
        "2024-03-01, give a day such as 2024-03-01T00:00:00Z",
        "'', give a day such as 2024-03-01T00:00:00Z"
    })
    void refusesDaysOutsideTheRange(String day, String cure) {
        assertThat(ServiceLimits.check(certificate("Pass", day), TODAY))
                .containsExactly(new HandOverProblem("learningDetails.achievementDate", cure));
        assertThat(ServiceLimits.check(record(new EpaRecord(day, "Pass", Optional.empty(), Optional.empty())), TODAY))
                .containsExactly(new HandOverProblem("epaDetails.epas[0].epaDate", cure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-01-01T00:00:00Z", "2024-06-01T00:00:00Z"})
    void acceptsTheEndsOfTheRangeOfDays(String day) {
        assertThat(ServiceLimits.check(certificate("Pass", day), TODAY)).isEmpty();
    }

    @Test
    void refusesWhatIsMissing() {
        CertificateRequest empty = new CertificateRequest(
                "1",
                new Standard(Optional.empty(), Optional.empty()),
                new Learner(0, " "),
                new CertificateRequest.LearningDetails(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                contact("", "", "", ""));
        assertThat(ServiceLimits.check(empty, TODAY))
                .extracting(HandOverProblem::field)
                .containsExactly(
                        "standard",
                        "learner.uln",
                        "learner.familyName",
                        "learningDetails.overallGrade",
                        "learningDetails.achievementDate",
                        "postalContact.contactName",
                        "postalContact.addressLine1",
                        "postalContact.city",
                        "postalContact.postCode");
        assertThat(ServiceLimits.check(record(), TODAY))
                .containsExactly(new HandOverProblem("epaDetails.epas", "give at least one assessment"));
    }

    @ParameterizedTest
    @CsvSource({", ST0001, true", "1, , true", "0, , false", "0, ST0001, false", ", ' ', false", "-1, ST0001, false"})
    void aStandardNeedsACodeAboveZeroOrAReference(@Nullable Integer code, @Nullable String reference, boolean valid) {
        AssessmentRecordRequest request = new AssessmentRecordRequest(
                "1",
                Optional.empty(),
                new Standard(Optional.ofNullable(code), Optional.ofNullable(reference)),
                new Learner(1234567890L, "Smith"),
                new AssessmentRecordRequest.LearningDetails(Optional.empty(), Optional.empty()),
                new EpaDetails(ImmutableList.of(new EpaRecord(DAY, "Pass", Optional.empty(), Optional.empty()))));
        assertThat(ServiceLimits.check(request, TODAY).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"Pass, true", "fail, true", "WITHDRAWN, true", "Distinction, false", "'', false"})
    void anOutcomeIsOneOfThree(String outcome, boolean valid) {
        AssessmentRecordRequest request = record(
                new EpaRecord(DAY, "Pass", Optional.empty(), Optional.empty()),
                new EpaRecord(DAY, outcome, Optional.empty(), Optional.empty()));
        assertThat(ServiceLimits.check(request, TODAY).stream()
                        .map(HandOverProblem::field)
                        .toList())
                .isEqualTo(valid ? ImmutableList.of() : ImmutableList.of("epaDetails.epas[1].epaOutcome"));
    }

    @ParameterizedTest
    @CsvSource({
        "9276308686, true",
        "1000000000, true",
        "1234567890, false",
        "9876543210, false",
        "9999999999, false",
        "1000108001, false",
        "927630868, false"
    })
    void theChecksumIsWeightedTenDownToOne(long uln, boolean holds) {
        assertThat(Uln.holdsChecksum(uln)).isEqualTo(holds);
    }

    @Test
    void personalDataIsNeverPrinted() {
        assertThat(certificate("Pass", DAY).toString()).doesNotContain("Smith", "1234567890", "Street", "ZY9");
    }

    private static CertificateRequest certificate(String grade, String day) {
        return new CertificateRequest(
                "1",
                new Standard(Optional.of(1), Optional.empty()),
                new Learner(1234567890L, "Smith"),
                new CertificateRequest.LearningDetails(
                        Optional.empty(), Optional.empty(), Optional.of(grade), Optional.of(day)),
                contact("Team", "1 Street", "City", "ZY9 9ZY"));
    }

    private static AssessmentRecordRequest record(EpaRecord... epas) {
        return new AssessmentRecordRequest(
                "1",
                Optional.empty(),
                new Standard(Optional.of(1), Optional.empty()),
                new Learner(1234567890L, "Smith"),
                new AssessmentRecordRequest.LearningDetails(Optional.empty(), Optional.empty()),
                new EpaDetails(ImmutableList.copyOf(epas)));
    }

    private static PostalContact contact(String name, String line, String city, String postcode) {
        return new PostalContact(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(line),
                Optional.empty(),
                Optional.empty(),
                Optional.of(city),
                Optional.of(postcode));
    }
}
