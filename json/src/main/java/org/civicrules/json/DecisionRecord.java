package org.civicrules.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.civicrules.core.rule.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question with a value, and which of its three kinds it is.
 *
 * @param decision the kind
 * @param value the value, exactly where the kind is {@code DETERMINED}
 * @param reason why the question does not arise, exactly where the kind is {@code NOT_APPLICABLE}
 * @param missing the facts that are missing; some exactly where the kind is {@code UNDETERMINED}
 * @param <V> how the value is written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRecord<V>(
        Kind decision, @Nullable V value, @Nullable String reason, List<MissingFactRecord> missing)
        implements WireRecord {

    /** Which answer a decision is. */
    public enum Kind {
        /** There is a value. */
        DETERMINED,
        /** The question does not arise. */
        NOT_APPLICABLE,
        /** Facts are missing. */
        UNDETERMINED
    }

    /**
     * Keeps its own copy.
     *
     * @param decision as above
     * @param value as above
     * @param reason as above
     * @param missing as above
     */
    public DecisionRecord {
        missing = ImmutableList.copyOf(missing);
    }

    /**
     * Shows a decision.
     *
     * @param decision the decision
     * @param written how its value is written, for example {@code LocalDate::toString}
     * @param <T> the kind of value
     * @param <V> how it is written
     * @return its record
     */
    public static <T, V> DecisionRecord<V> of(Decision<T> decision, Function<? super T, ? extends V> written) {
        if (decision instanceof Decision.Determined<T> determined) {
            return new DecisionRecord<>(Kind.DETERMINED, written.apply(determined.answer()), null, ImmutableList.of());
        }
        if (decision instanceof Decision.NotApplicable<T> notApplicable) {
            return new DecisionRecord<>(Kind.NOT_APPLICABLE, null, notApplicable.reason(), ImmutableList.of());
        }
        return new DecisionRecord<>(
                Kind.UNDETERMINED,
                null,
                null,
                decision.missing().stream().map(MissingFactRecord::of).collect(toImmutableList()));
    }
}
