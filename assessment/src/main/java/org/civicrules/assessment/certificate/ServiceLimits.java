package org.civicrules.assessment.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicrules.assessment.certificate.AssessmentRecordRequest.EpaRecord;

/**
 * The field limits of the certificate service, as its public source has them: numbers of 8 and 10 digits, a family name, grades
 * and outcomes of its lists in any case of letters, days from 1 January 2017 to the day of sending, a contact with an address and
 * a United Kingdom postcode.
 *
 * <p>What the service alone can check is left to it: whether the learner is found, and which standards, versions and options an
 * organisation may assess.
 */
public final class ServiceLimits {

    /** The first day the service accepts. */
    public static final LocalDate EARLIEST = LocalDate.of(2017, 1, 1);

    /** The grades a certificate may carry. */
    public static final ImmutableList<String> GRADES = ImmutableList.of(
            "Pass", "Credit", "Merit", "Distinction", "Pass with excellence", "Outstanding", "No grade awarded");

    /** The grade that a certificate request may never carry. */
    public static final String FAIL = "Fail";

    /** The outcomes an assessment record may carry. */
    public static final ImmutableList<String> OUTCOMES = ImmutableList.of("Pass", FAIL, "Withdrawn");

    private static final long UKPRN_LOWEST = 10_000_000L;
    private static final long UKPRN_HIGHEST = 99_999_999L;
    private static final long ULN_LOWEST = 1_000_000_000L;
    private static final long ULN_HIGHEST = 9_999_999_999L;
    private static final ImmutableSet<String> LOWER_GRADES = lower(GRADES);
    private static final ImmutableSet<String> LOWER_OUTCOMES = lower(OUTCOMES);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final Pattern POSTCODE = Pattern.compile(
            "GIR *0AA|(?:[A-PR-UWYZ][A-HK-Y]?\\d\\d?|[A-PR-UWYZ]\\d[A-HJKSTUW]|[A-PR-UWYZ][A-HK-Y]\\d[ABEHMNPRV-Y])"
                    + " *\\d[ABD-HJLNP-UW-Z]{2}",
            Pattern.CASE_INSENSITIVE);

    private ServiceLimits() {}

    /**
     * What the service would refuse in a certificate request.
     *
     * @param request the request
     * @param asAt the day of sending
     * @return the problems, none if there are none
     */
    public static ImmutableList<HandOverProblem> check(CertificateRequest request, LocalDate asAt) {
        HandOverProblems problems = new HandOverProblems();
        standardAndLearner(problems, request.standard(), request.learner());
        grade(problems, request.learningDetails().overallGrade());
        day(
                problems,
                "learningDetails.achievementDate",
                request.learningDetails().achievementDate(),
                asAt);
        contact(problems, request.postalContact());
        return problems.list();
    }

    /**
     * What the service would refuse in an assessment record.
     *
     * @param request the request
     * @param asAt the day of sending
     * @return the problems, none if there are none
     */
    public static ImmutableList<HandOverProblem> check(AssessmentRecordRequest request, LocalDate asAt) {
        HandOverProblems problems = new HandOverProblems();
        standardAndLearner(problems, request.standard(), request.learner());
        ImmutableList<EpaRecord> epas = request.epaDetails().epas();
        problems.unless(!epas.isEmpty(), "epaDetails.epas", "give at least one assessment");
        for (int index = 0; index < epas.size(); index++) {
            String place = "epaDetails.epas[" + index + "]";
            day(problems, place + ".epaDate", Optional.of(epas.get(index).epaDate()), asAt);
            problems.unless(
                    LOWER_OUTCOMES.contains(epas.get(index).epaOutcome().toLowerCase(Locale.ROOT)),
                    place + ".epaOutcome",
                    "give one of " + String.join(", ", OUTCOMES));
        }
        return problems.list();
    }

    /**
     * Whether a provider number has exactly 8 digits and does not begin with 0.
     *
     * @param ukprn the number as text
     * @return whether the service accepts its form
     */
    public static boolean isUkprn(String ukprn) {
        return isBetween(ukprn, UKPRN_LOWEST, UKPRN_HIGHEST);
    }

    /**
     * Whether a learner number has exactly 10 digits and does not begin with 0.
     *
     * @param uln the number as text
     * @return whether the service accepts its form
     */
    public static boolean isUln(String uln) {
        return isBetween(uln, ULN_LOWEST, ULN_HIGHEST);
    }

    /**
     * Whether a learner number lies on an end of the accepted range, which the service accepts and later finds not ready.
     *
     * @param uln the number
     * @return whether it is the lowest or the highest
     */
    public static boolean isOnTheEdge(long uln) {
        return uln == ULN_LOWEST || uln == ULN_HIGHEST;
    }

    /**
     * Whether a text has the form of a United Kingdom postcode.
     *
     * @param postcode the text
     * @return whether the service accepts it
     */
    public static boolean isPostcode(String postcode) {
        return POSTCODE.matcher(postcode).matches();
    }

    /** A day as the service writes it. */
    static String timestamp(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static boolean isBetween(String number, long lowest, long highest) {
        return DIGITS.matcher(number).matches()
                && Long.parseLong(number) >= lowest
                && Long.parseLong(number) <= highest;
    }

    private static ImmutableSet<String> lower(ImmutableList<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(ImmutableSet.toImmutableSet());
    }

    private static void standardAndLearner(HandOverProblems problems, Standard standard, Learner learner) {
        boolean code = standard.standardCode().filter(known -> known > 0).isPresent();
        boolean reference =
                standard.standardReference().filter(known -> !known.isBlank()).isPresent();
        problems.unless(
                code || (reference && standard.standardCode().isEmpty()),
                "standard",
                "give a standard code above 0, or a standard reference");
        problems.unless(isUln(Long.toString(learner.uln())), "learner.uln", "give exactly 10 digits");
        problems.unless(!learner.familyName().isBlank(), "learner.familyName", "give the family name");
    }

    private static void grade(HandOverProblems problems, Optional<String> grade) {
        String field = "learningDetails.overallGrade";
        String given = grade.orElse("").strip().toLowerCase(Locale.ROOT);
        if (given.equals(FAIL.toLowerCase(Locale.ROOT))) {
            problems.add(field, "a fail is never sent as a certificate; send an assessment record");
            return;
        }
        problems.unless(LOWER_GRADES.contains(given), field, "give one of " + String.join(", ", GRADES));
    }

    private static void day(HandOverProblems problems, String field, Optional<String> timestamp, LocalDate asAt) {
        Optional<LocalDate> day = timestamp.flatMap(ServiceLimits::day);
        if (day.isEmpty()) {
            problems.add(field, "give a day such as 2024-03-01T00:00:00Z");
            return;
        }
        problems.unless(!day.orElseThrow().isBefore(EARLIEST), field, "give a day on or after " + EARLIEST);
        problems.unless(!day.orElseThrow().isAfter(asAt), field, "give a day that is not in the future");
    }

    private static Optional<LocalDate> day(String timestamp) {
        try {
            return Optional.of(OffsetDateTime.parse(timestamp)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void contact(HandOverProblems problems, PostalContact contact) {
        problems.unless(isGiven(contact.contactName()), "postalContact.contactName", "give a contact name");
        problems.unless(isGiven(contact.addressLine1()), "postalContact.addressLine1", "give an address");
        problems.unless(isGiven(contact.city()), "postalContact.city", "give a city or town");
        problems.unless(
                contact.postCode().filter(ServiceLimits::isPostcode).isPresent(),
                "postalContact.postCode",
                "give a United Kingdom postcode");
    }

    private static boolean isGiven(Optional<String> text) {
        return text.filter(given -> !given.isBlank()).isPresent();
    }
}
