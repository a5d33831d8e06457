package org.civicrules.assessment.conduct;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.civicrules.core.source.Modality;
import org.jspecify.annotations.Nullable;

/**
 * The order of events that a plan knows, as one graph: which event may not precede which, by which clause and with which force,
 * or as a plain contradiction, because it cannot have happened otherwise.
 *
 * <p>Each edge holds two days against each other. The days of an attempt are held against each other and not against those of
 * another: a stated day belongs to the attempt that was under way on it.
 */
public final class Chronology {

    private final ImmutableList<Edge> edges;

    Chronology(ImmutableList<Edge> edges) {
        this.edges = edges;
    }

    /**
     * One event that may not precede another.
     *
     * @param rule the name of its rule without the plan's prefix
     * @param stage the part of the assessment it belongs to
     * @param before the earlier event
     * @param after the later event
     * @param strict whether they may not share a day
     * @param needed whether both days must be known once the stage's step is taken
     * @param clause the clause that says so, or from which it follows
     * @param modality the force of the clause; empty where the opposite cannot have happened
     * @param title what it decides, in a few words
     */
    public record Edge(
            String rule,
            Stage stage,
            CaseDate before,
            CaseDate after,
            boolean strict,
            boolean needed,
            String clause,
            Optional<Modality> modality,
            String title) {

        /** {@return whether the opposite cannot have happened} */
        public boolean isContradiction() {
            return modality.isEmpty();
        }

        /**
         * Whether two days keep the order.
         *
         * @param first the day of the earlier event
         * @param second the day of the later event
         * @return whether they do
         */
        public boolean isKept(LocalDate first, LocalDate second) {
            return strict ? first.isBefore(second) : !first.isAfter(second);
        }
    }

    /**
     * Two days of a case that cannot both be true.
     *
     * @param edge the edge
     * @param first the day of its earlier event
     * @param second the day of its later event
     */
    public record Contradiction(Edge edge, LocalDate first, LocalDate second) {

        /** {@return the field of the case that the message stands at: the stated day, before the recorded step} */
        String field() {
            return edge.before().isStated() || edge.after().isStated() ? "dates" : "events";
        }

        /** {@return the contradiction as one sentence} */
        public String text() {
            return "contradictory days: " + edge.after().factName() + " (" + second + ") cannot come before "
                    + edge.before().factName() + " (" + first + "): " + edge.title();
        }
    }

    /** {@return every edge} */
    public ImmutableList<Edge> edges() {
        return edges;
    }

    /**
     * The days of a case that cannot both be true, whatever the day of judgement.
     *
     * @param file the case
     * @return the contradictions, in the order of the edges
     */
    public ImmutableList<Contradiction> contradictions(AssessmentCase file) {
        ImmutableList.Builder<Contradiction> found = ImmutableList.builder();
        for (Edge edge : edges) {
            Days days = Days.of(edge, file.dates()::get, file.events());
            if (edge.isContradiction() && days.areInverted(edge)) {
                found.add(new Contradiction(
                        edge, days.first().orElseThrow(), days.second().orElseThrow()));
            }
        }
        return found.build();
    }

    /** The days of an edge's two events, where they are known. */
    record Days(Optional<LocalDate> first, Optional<LocalDate> second) {

        static Days of(Edge edge, Function<CaseDate, @Nullable LocalDate> stated, ImmutableList<CaseEvent> events) {
            Optional<LocalDate> first = stated(edge.before(), stated);
            Optional<LocalDate> second = stated(edge.after(), stated);
            return new Days(
                    first.or(() -> recorded(edge.before(), second, events)),
                    second.or(() -> recorded(edge.after(), first, events)));
        }

        private static Optional<LocalDate> stated(CaseDate date, Function<CaseDate, @Nullable LocalDate> stated) {
            return Optional.ofNullable(stated.apply(date));
        }

        /** The last day of a step in the attempt that was under way on the other day, or in the last one. */
        private static Optional<LocalDate> recorded(
                CaseDate date, Optional<LocalDate> other, ImmutableList<CaseEvent> events) {
            Step step = date.step().orElse(Step.WITHDRAWN);
            if (date.step().isEmpty()) {
                return Optional.empty();
            }
            int attempt = other.map(day -> attempts(events.stream()
                            .filter(event -> !event.on().isAfter(day))
                            .toList()))
                    .orElseGet(() -> attempts(events));
            Optional<LocalDate> found = Optional.empty();
            int current = 0;
            for (CaseEvent event : events) {
                current += event.step().startsAttempt() ? 1 : 0;
                if (event.step() == step && (current == attempt || step == Step.GATEWAY_PASSED)) {
                    found = Optional.of(event.on());
                }
            }
            return found;
        }

        private static int attempts(Iterable<CaseEvent> events) {
            int started = 0;
            for (CaseEvent event : events) {
                started += event.step().startsAttempt() ? 1 : 0;
            }
            return started;
        }

        boolean areInverted(Edge edge) {
            return first.isPresent() && second.isPresent() && !edge.isKept(first.orElseThrow(), second.orElseThrow());
        }
    }
}
