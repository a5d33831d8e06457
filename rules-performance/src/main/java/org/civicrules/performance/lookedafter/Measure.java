package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.civicrules.core.indicator.Classified;
import org.civicrules.core.indicator.TallyBuilder;
import org.civicrules.performance.child.ContextTable;
import org.civicrules.performance.child.ReturnTable;

/**
 * How one indicator is computed.
 *
 * @param id the indicator
 * @param obstacles each says why the load cannot support it, or nothing
 * @param parts its own breakdown
 * @param classifier says for one child what the child and its events are
 * @param finish adds what does not come from children, such as a population
 * @param wholeOnly why a part has no value, where what is added belongs to the whole alone
 * @param note what a reader of the figure must know, if anything
 */
record Measure(
        String id,
        ImmutableList<Function<MeasureTerms, Optional<String>>> obstacles,
        Parts parts,
        BiConsumer<CareRecord, Sink> classifier,
        BiConsumer<MeasureTerms, TallyBuilder> finish,
        Optional<String> wholeOnly,
        Function<MeasureTerms, Optional<String>> note) {

    /** A measure of children: each is one case. */
    static Measure ofChildren(String id, Function<CareRecord, Classified> classify) {
        return of(id, (record, sink) -> sink.add(classify.apply(record)));
    }

    static Measure of(String id, BiConsumer<CareRecord, Sink> classifier) {
        return new Measure(
                id,
                ImmutableList.of(),
                Parts.NONE,
                classifier,
                (terms, tally) -> {},
                Optional.empty(),
                terms -> Optional.empty());
    }

    Measure needs(ReturnTable table) {
        return needs(terms ->
                terms.coverage().has(table) ? Optional.empty() : Optional.of(table.fileName() + " is not in the load"));
    }

    Measure needs(ContextTable table) {
        return needs(terms ->
                terms.coverage().has(table) ? Optional.empty() : Optional.of(table.fileName() + " was not given"));
    }

    Measure needs(Function<MeasureTerms, Optional<String>> obstacle) {
        ImmutableList<Function<MeasureTerms, Optional<String>>> all =
                ImmutableList.<Function<MeasureTerms, Optional<String>>>builder()
                        .addAll(obstacles)
                        .add(obstacle)
                        .build();
        return new Measure(id, all, parts, classifier, finish, wholeOnly, note);
    }

    Measure in(Parts breakdown) {
        return new Measure(id, obstacles, breakdown, classifier, finish, wholeOnly, note);
    }

    Measure finishedBy(BiConsumer<MeasureTerms, TallyBuilder> finisher, String whyNotOfAPart) {
        return new Measure(id, obstacles, parts, classifier, finisher, Optional.of(whyNotOfAPart), note);
    }

    Measure noted(Function<MeasureTerms, Optional<String>> remark) {
        return new Measure(id, obstacles, parts, classifier, finish, wholeOnly, remark);
    }

    /** {@return why the load cannot support the measure, if it cannot} */
    Optional<String> obstacle(MeasureTerms terms) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.apply(terms).stream())
                .findFirst();
    }
}
