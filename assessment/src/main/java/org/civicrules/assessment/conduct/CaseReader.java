package org.civicrules.assessment.conduct;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.civicrules.assessment.AssessmentPlan;
import org.civicrules.assessment.AssessorRole;
import org.civicrules.assessment.Grade;
import org.civicrules.assessment.Score;
import org.civicrules.assessment.TopScores;
import org.civicrules.assessment.certificate.CertificateDetails;
import org.civicrules.assessment.certificate.PostalContact;
import org.civicrules.core.file.Fields;
import org.civicrules.core.file.JsonText;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.rule.PolicySet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads case files: one JSON object a case. Every fault is told at once, by line and place, and never by the value found; an
 * unknown name is told with the known ones and the nearest.
 */
public final class CaseReader {

    /** The least and most of what a case counts. */
    private enum Bound {
        AGE(0, 120),
        LEVEL(0, Attainment.HIGHEST),
        YEARS(0, 80),
        MONTHS(0, 120),
        ATTEMPTS(1, 20),
        CRITERIA(0, 1000);

        private final int least;
        private final int most;

        Bound(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    private static final Range<LocalDate> DAYS = Range.closed(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));
    private static final Pattern AMOUNT = Pattern.compile("(GBP )?(\\d{1,9}(\\.\\d{1,2})?)");
    private static final ImmutableSet<String> STATED_DAYS = Arrays.stream(CaseDate.values())
            .filter(CaseDate::isStated)
            .map(CaseDate::name)
            .collect(ImmutableSet.toImmutableSet());

    private final ImmutableList<AssessmentRules> known;

    private CaseReader(ImmutableList<AssessmentRules> known) {
        this.known = known;
    }

    /**
     * A case with the rules of its plan and edition.
     *
     * @param rules the rules
     * @param file the case
     */
    public record Read(AssessmentRules rules, AssessmentCase file) {}

    /**
     * A reader of cases.
     *
     * @param known the rules of each plan and edition that a case may be of
     * @return the reader
     */
    public static CaseReader of(Iterable<AssessmentRules> known) {
        return new CaseReader(ImmutableList.copyOf(known));
    }

    /**
     * Reads a case.
     *
     * @param file what to call the file in a message
     * @param json its text
     * @return the case and its plan's rules
     * @throws org.civicrules.core.file.UnusableFile if anything is wrong with it; everything that is wrong is told
     */
    public Read read(String file, String json) {
        return JsonText.read(file, json, DAYS, this::read);
    }

    private Read read(Fields fields) {
        String plan = fields.text("plan");
        String edition = fields.text("edition");
        Optional<AssessmentRules> rules = rules(fields, plan, edition);
        AssessmentCase.Builder builder = AssessmentCase.builder();
        builder.plan(plan)
                .edition(edition)
                .apprentice(fields.text("apprentice"))
                .asAt(fields.optionalDate("asAt"))
                .dates(dates(fields))
                .ageAtStart(bounded(fields, "ageAtStart", Bound.AGE))
                .knowledge(fields.optionalObject("knowledge", CaseReader::knowledge)
                        .orElse(Knowledge.UNKNOWN))
                .english(
                        fields.optionalObject("english", CaseReader::attainment).orElse(Attainment.UNKNOWN))
                .maths(fields.optionalObject("maths", CaseReader::attainment).orElse(Attainment.UNKNOWN))
                .portfolioCovers(fields.texts("portfolioCovers").map(ImmutableSet::copyOf))
                .gatewayReviewedBy(ImmutableSet.copyOf(fields.words("gatewayReviewedBy", GatewayReviewer.class)))
                .confirmations(confirmations(fields, rules.map(AssessmentRules::confirmationNames)))
                .assessors(list(
                        fields,
                        "assessors",
                        assessor -> assessor(assessor, rules.map(AssessmentRules::assessorConfirmationNames))))
                .sheets(list(fields, "sheets", CaseReader::sheet))
                .events(events(fields))
                .costs(fields.optionalObject("costs", CaseReader::costs).orElse(Costs.UNKNOWN))
                .policy(fields.optionalObject("policy", CaseReader::policy).orElse(CasePolicy.DEFAULT))
                .certificate(fields.optionalObject("certificate", CaseReader::certificate));
        AssessmentCase built = builder.build();
        checkArgument(rules.isPresent(), "name a plan and an edition that are known");
        checkOrder(fields, rules.orElseThrow(), built);
        return new Read(rules.orElseThrow(), built);
    }

    /** The rules of the case's plan and edition, so that a stored case is never judged by others; the newest edition last. */
    private Optional<AssessmentRules> rules(Fields fields, String plan, String edition) {
        List<AssessmentRules> editions =
                known.stream().filter(rules -> rules.plan().id().equals(plan)).toList();
        fields.requireKnown(
                "plan",
                plan,
                names(known, AssessmentPlan::id),
                listed("must be a plan there is", known, AssessmentPlan::id));
        if (!editions.isEmpty()) {
            fields.requireKnown(
                    "edition",
                    edition,
                    names(editions, AssessmentPlan::edition),
                    listed("must be an edition of " + plan, editions, AssessmentPlan::edition));
        }
        return editions.stream()
                .filter(rules -> rules.plan().edition().equals(edition))
                .findFirst();
    }

    private static ImmutableSet<String> names(List<AssessmentRules> rules, Function<AssessmentPlan, String> name) {
        return rules.stream().map(AssessmentRules::plan).map(name).collect(ImmutableSet.toImmutableSet());
    }

    private static String listed(String mend, List<AssessmentRules> rules, Function<AssessmentPlan, String> name) {
        return mend + "; known: " + String.join(", ", names(rules, name));
    }

    private static ImmutableMap<CaseDate, LocalDate> dates(Fields fields) {
        ImmutableMap.Builder<CaseDate, LocalDate> days = ImmutableMap.builder();
        fields.<LocalDate>byKey("dates", (dates, name) -> {
                    dates.requireKnown(
                            name, name, STATED_DAYS, "must be one of the days a case states: " + join(STATED_DAYS));
                    return dates.optionalDate(name).filter(day -> STATED_DAYS.contains(name));
                })
                .forEach((name, day) -> days.put(CaseDate.valueOf(name), day));
        return days.buildOrThrow();
    }

    private static Knowledge knowledge(Fields fields) {
        return new Knowledge(fields.optionalWord("route", KnowledgeRoute.class), fields.optionalFlag("achieved"));
    }

    private static Attainment attainment(Fields fields) {
        return new Attainment(
                bounded(fields, "levelAtStart", Bound.LEVEL),
                bounded(fields, "levelAchieved", Bound.LEVEL),
                bounded(fields, "levelTested", Bound.LEVEL),
                fields.optionalDate("achievedOn"),
                fields.optionalWord("achievedBy", AttainmentRoute.class));
    }

    /** What is confirmed or denied; where the plan is not known, neither are the names. */
    private static ImmutableMap<String, Boolean> confirmations(Fields fields, Optional<ImmutableSet<String>> known) {
        return fields.byKey("confirmations", (confirmations, name) -> {
            known.ifPresent(names -> confirmations.requireKnown(
                    name, name, names, "must be one of the plan's names, which plan show lists"));
            return confirmations.optionalFlag(name);
        });
    }

    private static Assessor assessor(Fields fields, Optional<ImmutableSet<String>> known) {
        return Assessor.builder()
                .role(fields.word("role", AssessorRole.class))
                .confirmations(confirmations(fields, known))
                .yearsOfExperience(bounded(fields, "yearsOfExperience", Bound.YEARS))
                .experienceWaiver(fields.optionalText("experienceWaiver"))
                .trainingEventOn(fields.optionalDate("trainingEventOn"))
                .firstEngagedOn(fields.optionalDate("firstEngagedOn"))
                .build();
    }

    private static CaseSheet sheet(Fields fields) {
        return CaseSheet.of(
                fields.word("role", AssessorRole.class),
                list(
                        fields,
                        "scores",
                        score -> new ScoreEntry(
                                score.text("criterion"), score.asWritten("score"), score.optionalText("component"))));
    }

    private static ImmutableList<CaseEvent> events(Fields fields) {
        ImmutableList<CaseEvent> events = list(
                fields,
                "events",
                event -> new CaseEvent(
                        event.word("step", Step.class),
                        event.date("on"),
                        event.optionalWord("grade", Grade.class),
                        event.optionalText("reason")));
        for (int index = 1; index < events.size(); index++) {
            if (events.get(index).on().isBefore(events.get(index - 1).on())) {
                fields.refuseField(
                        "events",
                        "not-in-order",
                        "must stand in the order of their days: events[" + index + "] is before the one above it");
            }
        }
        return events;
    }

    private static Costs costs(Fields fields) {
        return new Costs(amount(fields, "assessment"), amount(fields, "apprenticeship"));
    }

    private static Optional<Money> amount(Fields fields, String field) {
        Optional<String> text = fields.optionalText(field);
        if (text.isPresent() && !AMOUNT.matcher(text.orElseThrow()).matches()) {
            fields.refuseField(field, "not-an-amount", "must be an amount of zero or more such as \"GBP 1500.00\"");
            return Optional.empty();
        }
        return text.map(
                amount -> Money.parse("GBP " + amount.replace("GBP ", "")).withCurrencyUnit(CurrencyUnit.GBP));
    }

    private static CasePolicy policy(Fields fields) {
        return CasePolicy.builder()
                .readings(fields.byKey("readings", CaseReader::reading))
                .distinctionTests(list(
                        fields,
                        "distinctionTests",
                        test -> new TopScores(
                                test.text("id"),
                                test.text("title"),
                                test.word("score", Score.class),
                                required(test, "atLeast", Bound.CRITERIA))))
                .attempts(fields.optionalObject(
                        "attempts",
                        attempts -> new AttemptPolicy(
                                required(attempts, "maximum", Bound.ATTEMPTS),
                                attempts.optionalWord("cap", Grade.class),
                                bounded(attempts, "resitWithinMonths", Bound.MONTHS),
                                bounded(attempts, "retakeWithinMonths", Bound.MONTHS))))
                .build();
    }

    private static Optional<String> reading(Fields readings, String id) {
        ImmutableSet<String> ids =
                AssessmentPolicies.ALL.stream().map(Policy::id).collect(ImmutableSet.toImmutableSet());
        readings.requireKnown(id, id, ids, "must be one of the policies: " + join(ids));
        Optional<String> reading = readings.optionalText(id).filter(text -> ids.contains(id));
        return reading.filter(text -> {
            try {
                PolicySet.named(AssessmentPolicies.ALL, id).parse(text);
                return true;
            } catch (IllegalArgumentException e) {
                readings.refuseField(id, "unknown-reading", String.valueOf(e.getMessage()));
                return false;
            }
        });
    }

    private static CertificateDetails certificate(Fields fields) {
        return new CertificateDetails(
                fields.optionalAsWritten("requestId"),
                fields.optionalAsWritten("ukprn"),
                fields.optionalAsWritten("uln"),
                fields.optionalText("familyName"),
                fields.optionalAsWritten("version"),
                fields.optionalText("courseOption"),
                fields.optionalAsWritten("epaReference"),
                fields.optionalObject("postalContact", CaseReader::contact));
    }

    private static PostalContact contact(Fields fields) {
        return new PostalContact(
                fields.optionalText("contactName"),
                fields.optionalText("department"),
                fields.optionalText("organisation"),
                fields.optionalText("addressLine1"),
                fields.optionalText("addressLine2"),
                fields.optionalText("addressLine3"),
                fields.optionalText("city"),
                fields.optionalText("postCode"));
    }

    private static <T> ImmutableList<T> list(Fields fields, String field, Function<Fields, T> reader) {
        return fields.objects(field, reader).orElse(ImmutableList.of());
    }

    private static Optional<Integer> bounded(Fields fields, String field, Bound bound) {
        Optional<Integer> number = fields.optionalCount(field);
        if (number.isPresent() && (number.orElseThrow() < bound.least || number.orElseThrow() > bound.most)) {
            fields.refuseField(
                    field, "out-of-bounds", "must be a whole number from " + bound.least + " to " + bound.most);
            return Optional.empty();
        }
        return number;
    }

    private static int required(Fields fields, String field, Bound bound) {
        fields.count(field);
        return bounded(fields, field, bound).orElse(bound.least);
    }

    /** Refuses days that cannot both be true. */
    private static void checkOrder(Fields fields, AssessmentRules rules, AssessmentCase file) {
        Set<String> told = new HashSet<>();
        for (Chronology.Contradiction contradiction : rules.chronology().contradictions(file)) {
            if (told.add(contradiction.text())) {
                fields.refuseField(contradiction.field(), "contradictory-days", contradiction.text());
            }
        }
    }

    private static String join(Iterable<String> names) {
        return String.join(", ", names);
    }
}
