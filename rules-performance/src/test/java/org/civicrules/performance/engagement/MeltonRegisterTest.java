package org.civicrules.performance.engagement;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicrules.core.rule.Rule;
import org.civicrules.core.rule.RuleId;
import org.civicrules.core.source.Citation;
import org.civicrules.core.source.ClauseRegister;
import org.civicrules.performance.tenants.MeltonMeasures;
import org.civicrules.performance.tenants.SatisfactionMeasures;
import org.civicrules.testkit.ClauseRegisterContract;

/** The framework's clauses: its twelve sections in the order of its table of contents. */
class MeltonRegisterTest implements ClauseRegisterContract {

    private static final ImmutableSet<String> UNASKED = ImmutableSet.of("TP05", "TP08", "RP02 1", "RP02 2");

    private static final ImmutableMap<Integer, Integer> CLAUSES_OF_SECTIONS = ImmutableMap.<Integer, Integer>builder()
            .put(1, 7)
            .put(2, 3)
            .put(3, 10)
            .put(4, 10)
            .put(5, 4)
            .put(6, 15)
            .put(7, 2)
            .put(8, 1)
            .put(9, 7)
            .put(10, 5)
            .put(11, 23)
            .put(12, 18)
            .buildOrThrow();

    @Override
    public ClauseRegister register() {
        return MeltonFramework.register();
    }

    /** The one clause carried as data is the table of measures, which lies beside the measures. */
    @Override
    public Class<?> anchor() {
        return MeltonMeasures.class;
    }

    @Override
    public ImmutableSet<String> clausesOfTheDocument() {
        return CLAUSES_OF_SECTIONS.entrySet().stream()
                .flatMap(section -> IntStream.rangeClosed(1, section.getValue())
                        .mapToObj(clause -> "MEL." + section.getKey() + "." + clause))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The local measures, the commitments, and the final measures that answer a line. TP05, TP08 and RP02 answer none. */
    @Override
    public ImmutableSet<RuleId> rules() {
        return Streams.concat(
                        MeltonMeasures.all().stream()
                                .map(measure -> measure.definition().id()),
                        commitments().map(Rule::id),
                        SatisfactionMeasures.all().stream()
                                .filter(measure -> !UNASKED.contains(measure.code()))
                                .map(measure -> measure.definition().id()))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableSet<Citation> citations() {
        return Streams.concat(
                        MeltonMeasures.all().stream().flatMap(measure -> measure.definition().citations().stream()),
                        commitments().flatMap(rule -> rule.citations().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<? extends Rule<EngagementRecord>> commitments() {
        return EngagementTerms.melton().book().rules().values().stream();
    }
}
