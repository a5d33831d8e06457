package org.civicrules.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.civicrules.assessment.conduct.AssessmentCase;
import org.civicrules.assessment.conduct.AssessmentPolicies;
import org.civicrules.assessment.conduct.AssessmentRules;
import org.civicrules.assessment.conduct.Assessor;
import org.civicrules.assessment.conduct.Attainment;
import org.civicrules.assessment.conduct.CaseDate;
import org.civicrules.assessment.conduct.CaseEvent;
import org.civicrules.assessment.conduct.CaseReport;
import org.civicrules.assessment.conduct.CaseState;
import org.civicrules.assessment.conduct.Chronology;
import org.civicrules.assessment.conduct.ConductRule;
import org.civicrules.core.rule.Finding;
import org.civicrules.core.rule.Outcome;
import org.civicrules.core.rule.Policy;
import org.civicrules.core.rule.PolicySet;
import org.civicrules.core.source.Modality;
import org.junit.jupiter.api.Test;

/**
 * Holds the rules of an assessment plan to this: nothing out of order is awarded, and no requirement that failed leaves the award
 * and its certificate without a reason or a warning.
 */
public interface ConductContract {

    /** {@return the rules under test} */
    AssessmentRules rules();

    /** {@return a case of the plan that is awarded, in which every day and every confirmation is stated} */
    AssessmentCase awarded();

    /** {@return pairs of days that cannot both stand: the day moved, and the day it is moved beyond, later or earlier} */
    ImmutableMap<CaseDate, CaseDate> movedBeyond();

    /** The case itself is awarded, with nothing out of order and no warning. */
    @Test
    default void theWholeCaseIsAwarded() {
        CaseReport report = report(awarded());
        assertEquals(CaseState.AWARDED, report.history().state());
        assertEquals(ImmutableList.of(), failures(report).toList());
        assertEquals(ImmutableList.of(), report.handOver().warnings());
        assertEquals(1, report.handOver().requests().size());
    }

    /** Every finding of the case, on the day of each step, of the case without its answers, and of an empty case, is answered in full. */
    @Test
    default void everyFindingIsAnsweredInFull() {
        AssessmentCase empty = AssessmentCase.builder()
                .plan(awarded().plan())
                .edition(awarded().edition())
                .apprentice(awarded().apprentice())
                .build();
        AssessmentCase unanswered = with(builder -> builder.confirmations(ImmutableMap.of())
                .assessors(ImmutableList.of())
                .sheets(ImmutableList.of())
                .portfolioCovers(Optional.empty())
                .dates(ImmutableMap.of()));
        for (CaseEvent event : awarded().events()) {
            for (AssessmentCase file : ImmutableList.of(awarded(), unanswered, empty)) {
                CaseReport.of(rules(), file, event.on()).findings().forEach(RuleContract::assertAnsweredInFull);
            }
        }
    }

    /** A finding that another reading changes names the policy, under either reading: what was not asked changes nothing. */
    @Test
    default void everyReadingThatChangesAFindingIsNamedByIt() {
        Attainment none = new Attainment(Optional.of(0), Optional.of(0), Optional.of(0));
        Attainment untested = new Attainment(Optional.of(0), Optional.of(1), Optional.of(0));
        ImmutableList<AssessmentCase> files = ImmutableList.of(
                awarded(),
                with(builder -> builder.english(none).ageAtStart(30)),
                with(builder -> builder.maths(untested).ageAtStart(18)));
        for (AssessmentCase file : files) {
            for (Policy<?> policy : AssessmentPolicies.ALL) {
                for (String reading : policy.readings()) {
                    PolicySet other = PolicySet.defaults().with(AssessmentPolicies.ALL, policy.id(), reading);
                    for (LocalDate day : ImmutableList.of(LocalDate.of(2024, 12, 1), LocalDate.of(2035, 1, 1))) {
                        holdToItsPolicies(
                                policy,
                                CaseReport.of(rules(), file, day).findings(),
                                CaseReport.of(rules(), file, day, other).findings());
                    }
                }
            }
        }
    }

    private static void holdToItsPolicies(Policy<?> policy, List<Finding> findings, List<Finding> others) {
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            Finding other = others.get(at);
            assertTrue(
                    finding.equals(other) || (asked(finding, policy) && asked(other, policy)),
                    policy + " changes " + finding.text());
        }
    }

    private static boolean asked(Finding finding, Policy<?> policy) {
        return finding.explanation().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("policy " + policy.id()));
    }

    /** Each named disorder is a breach or refused, and neither awarded nor sent. */
    @Test
    default void aCaseOutOfOrderIsBreachedOrRefused() {
        assertAll(movedBeyond().entrySet().stream().map(pair -> () -> {
            CaseDate moved = pair.getKey();
            CaseDate other = pair.getValue();
            LocalDate from = day(moved);
            LocalDate to = day(other);
            boolean later = from.isBefore(to) || (from.equals(to) && moved.compareTo(other) < 0);
            AssessmentCase file = dated(awarded(), moved, to.plusDays(later ? 1 : -1));
            if (rules().chronology().contradictions(file).isEmpty()) {
                CaseReport report = report(file);
                assertNotEquals(CaseState.AWARDED, report.history().state(), moved + " beyond " + other);
                assertTrue(
                        failures(report).anyMatch(finding -> finding.outcome() == Outcome.BREACHED),
                        moved + " beyond " + other);
                assertEquals(ImmutableList.of(), report.handOver().requests());
            }
        }));
    }

    /** Whichever stated day is moved before or after any other, the case is refused or not awarded exactly if an edge is inverted. */
    @Test
    default void everyPairOfDaysIsHeldToTheGraph() {
        Map<CaseDate, LocalDate> days = days(awarded());
        List<CaseDate> stated =
                days.keySet().stream().filter(CaseDate::isStated).toList();
        for (CaseDate moved : stated) {
            for (CaseDate other : days.keySet()) {
                for (int by : new int[] {-1, 1}) {
                    holdToTheGraph(dated(awarded(), moved, day(other).plusDays(by)), moved + " beside " + other);
                }
            }
        }
    }

    /** For permutations of the stated days every inverted edge is found, and nothing else. */
    @Test
    default void everyPermutationOfDaysIsHeldToTheGraph() {
        Map<CaseDate, LocalDate> days = days(awarded());
        List<CaseDate> stated =
                days.keySet().stream().filter(CaseDate::isStated).toList();
        Random random = new Random(12);
        for (int turn = 0; turn < 300; turn++) {
            List<LocalDate> shuffled =
                    new ArrayList<>(stated.stream().map(days::get).toList());
            Collections.shuffle(shuffled, random);
            AssessmentCase file = awarded();
            for (int index = 0; index < stated.size(); index++) {
                file = dated(file, stated.get(index), shuffled.get(index));
            }
            holdToTheGraph(file, "turn " + turn);
        }
    }

    private LocalDate day(CaseDate date) {
        return Optional.ofNullable(days(awarded()).get(date)).orElseThrow();
    }

    private static boolean isInverted(Chronology.Edge edge, Map<CaseDate, LocalDate> days) {
        Optional<LocalDate> before = Optional.ofNullable(days.get(edge.before()));
        Optional<LocalDate> after = Optional.ofNullable(days.get(edge.after()));
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        int order = before.orElseThrow().compareTo(after.orElseThrow());
        return order > 0 || (order == 0 && edge.strict());
    }

    private void holdToTheGraph(AssessmentCase file, String what) {
        Map<CaseDate, LocalDate> days = days(file);
        ImmutableList<Chronology.Edge> inverted = rules().chronology().edges().stream()
                .filter(edge -> isInverted(edge, days))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<Chronology.Edge> refused = rules().chronology().contradictions(file).stream()
                .map(Chronology.Contradiction::edge)
                .collect(ImmutableSet.toImmutableSet());
        assertEquals(
                inverted.stream().filter(Chronology.Edge::isContradiction).collect(ImmutableSet.toImmutableSet()),
                refused,
                what);
        if (!refused.isEmpty()) {
            return;
        }
        CaseReport report = report(file);
        ImmutableSet<String> edges = rules().chronology().edges().stream()
                .map(edge -> rules().plan().rulePrefix() + "." + edge.rule())
                .collect(ImmutableSet.toImmutableSet());
        assertEquals(
                inverted.stream()
                        .map(edge -> rules().plan().rulePrefix() + "." + edge.rule())
                        .collect(ImmutableSet.toImmutableSet()),
                failures(report)
                        .map(finding -> finding.rule().value())
                        .filter(edges::contains)
                        .collect(ImmutableSet.toImmutableSet()),
                what);
        assertTrue(inverted.isEmpty() || report.history().state() != CaseState.AWARDED, what);
    }

    /** A requirement that is denied is a reason against the award, or a warning that goes with the certificate. */
    @Test
    default void everyRequirementThatFailedStandsAgainstTheAwardOrIsAWarning() {
        ImmutableList<ConductRule> required = rules().rules().stream()
                .filter(rule -> rule.modality() == Modality.MUST || rule.modality() == Modality.MUST_NOT)
                .collect(ImmutableList.toImmutableList());
        assertAll(required.stream()
                .flatMap(rule -> denied(rule).stream().map(file -> () -> {
                    CaseReport report = report(file);
                    String id = rule.id().value();
                    assertTrue(
                            failures(report)
                                    .anyMatch(finding -> finding.rule().value().equals(id)),
                            id);
                    boolean warned = report.handOver().warnings().stream()
                            .anyMatch(warning -> warning.field().equals(id));
                    boolean awarded = report.history().state() == CaseState.AWARDED;
                    assertTrue(awarded ? warned : report.handOver().requests().isEmpty(), id);
                    assertFalse(
                            awarded && rule.stage().award() != org.civicrules.assessment.conduct.Stage.Award.WARNS, id);
                })));
    }

    /** The case with what a rule asks to be confirmed turned round; empty for a rule that asks for something else. */
    private Optional<AssessmentCase> denied(ConductRule rule) {
        if (awarded().confirmations().containsKey(rule.name())) {
            return Optional.of(
                    with(builder -> builder.confirmations(turned(awarded().confirmations(), rule.name()))));
        }
        boolean ofAssessors = awarded().assessors().stream()
                .anyMatch(assessor -> assessor.confirmations().containsKey(rule.name()));
        if (!ofAssessors) {
            return Optional.empty();
        }
        ImmutableList<Assessor> assessors = awarded().assessors().stream()
                .map(assessor -> new Assessor.Builder()
                        .from(assessor)
                        .confirmations(turned(assessor.confirmations(), rule.name()))
                        .build())
                .collect(ImmutableList.toImmutableList());
        return Optional.of(with(builder -> builder.assessors(assessors)));
    }

    private static ImmutableMap<String, Boolean> turned(ImmutableMap<String, Boolean> answers, String name) {
        return answers.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, entry -> entry.getKey().equals(name) != entry.getValue()));
    }

    private AssessmentCase with(java.util.function.Consumer<AssessmentCase.Builder> change) {
        AssessmentCase.Builder builder = AssessmentCase.builder();
        builder.from(awarded());
        change.accept(builder);
        return builder.build();
    }

    private static AssessmentCase dated(AssessmentCase file, CaseDate date, LocalDate day) {
        Map<CaseDate, LocalDate> days = new LinkedHashMap<>(file.dates());
        days.put(date, day);
        AssessmentCase.Builder builder = AssessmentCase.builder();
        builder.from(file);
        builder.dates(days);
        return builder.build();
    }

    private static Map<CaseDate, LocalDate> days(AssessmentCase file) {
        Map<CaseDate, LocalDate> days = new LinkedHashMap<>(file.dates());
        for (CaseDate date : CaseDate.values()) {
            date.step()
                    .flatMap(step -> file.events().stream()
                            .filter(event -> event.step() == step)
                            .map(CaseEvent::on)
                            .findFirst())
                    .ifPresent(day -> days.put(date, day));
        }
        return days;
    }

    private CaseReport report(AssessmentCase file) {
        return CaseReport.of(rules(), file, LocalDate.of(2035, 1, 1));
    }

    private static Stream<Finding> failures(CaseReport report) {
        return report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.BREACHED || finding.outcome() == Outcome.DEPARTED);
    }
}
