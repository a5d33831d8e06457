package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a question with a value: the value, or why there is none, or what is missing to tell.
 *
 * @param <T> the kind of value
 */
public sealed interface Decision<T> {

    /**
     * The question has an answer.
     *
     * @param answer the answer
     * @param <T> the kind of value
     */
    record Determined<T>(T answer) implements Decision<T> {}

    /**
     * The question does not arise.
     *
     * @param reason why not
     * @param <T> the kind of value
     */
    record NotApplicable<T>(String reason) implements Decision<T> {}

    /**
     * The question cannot be answered yet.
     *
     * @param missing the facts it needs, at least one
     * @param <T> the kind of value
     */
    record Undetermined<T>(ImmutableSet<MissingFact> missing) implements Decision<T> {

        /**
         * States what is missing.
         *
         * @param missing the facts it needs
         * @throws IllegalArgumentException if nothing is
         */
        public Undetermined {
            checkArgument(!missing.isEmpty(), "an undetermined decision must name what is missing");
        }
    }

    /**
     * Answers with a value.
     *
     * @param value the value
     * @param <T> the kind of value
     * @return the decision
     */
    static <T> Decision<T> of(T value) {
        return new Determined<>(value);
    }

    /**
     * Answers that the question does not arise.
     *
     * @param reason why not
     * @param <T> the kind of value
     * @return the decision
     */
    static <T> Decision<T> notApplicable(String reason) {
        return new NotApplicable<>(reason);
    }

    /**
     * Answers that facts are missing.
     *
     * @param missing the facts, at least one
     * @param <T> the kind of value
     * @return the decision
     * @throws IllegalArgumentException if none is named
     */
    static <T> Decision<T> undetermined(MissingFact... missing) {
        return new Undetermined<>(ImmutableSet.copyOf(missing));
    }

    /** {@return the value, where there is one} */
    default Optional<T> value() {
        return this instanceof Determined<T> determined ? Optional.of(determined.answer()) : Optional.empty();
    }

    /** {@return the missing facts; empty unless the decision is undetermined} */
    default ImmutableSet<MissingFact> missing() {
        return this instanceof Undetermined<T> undetermined ? undetermined.missing() : ImmutableSet.of();
    }

    /**
     * Carries the answer on; the absence of one stays as it is.
     *
     * @param step what to do with the answer
     * @param <R> the kind of the new answer
     * @return the new decision
     */
    default <R> Decision<R> map(Function<? super T, ? extends R> step) {
        return flatMap(value -> of(step.apply(value)));
    }

    /**
     * Asks a further question of the answer; the absence of one stays as it is.
     *
     * @param step the further question
     * @param <R> the kind of its answer
     * @return the new decision
     */
    default <R> Decision<R> flatMap(Function<? super T, Decision<R>> step) {
        if (this instanceof Determined<T> determined) {
            return step.apply(determined.answer());
        }
        if (this instanceof NotApplicable<T> notApplicable) {
            return notApplicable(notApplicable.reason());
        }
        return new Undetermined<>(missing());
    }
}
