package org.civicrules.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicrules.core.file.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * The readings taken in one run: what was chosen, and the default of every other policy. Immutable; equal sets decide alike.
 *
 * <p>Deciding asks {@link #readings()} and not the set itself, so that an explanation names exactly the policies that were asked.
 */
public final class PolicySet {

    private static final PolicySet DEFAULTS = new PolicySet(ImmutableMap.of());

    private final ImmutableMap<Policy<?>, Object> chosen;

    private PolicySet(ImmutableMap<Policy<?>, Object> chosen) {
        this.chosen = chosen;
    }

    /** {@return the set in which nothing was chosen} */
    public static PolicySet defaults() {
        return DEFAULTS;
    }

    /**
     * The same, with one reading chosen.
     *
     * @param policy the policy
     * @param reading the reading
     * @param <V> the kind of reading
     * @return the set
     * @throws IllegalArgumentException if the reading is not on offer
     */
    public <V> PolicySet with(Policy<V> policy, V reading) {
        V offered = policy.parse(policy.text(reading));
        Map<Policy<?>, Object> all = new LinkedHashMap<>(chosen);
        if (offered.equals(policy.defaultReading())) {
            all.remove(policy);
        } else {
            all.put(policy, offered);
        }
        return new PolicySet(ImmutableMap.copyOf(all));
    }

    /**
     * The same, with one reading chosen by name.
     *
     * @param known the policies there are
     * @param id the policy's id, in any case, with hyphens or underscores
     * @param reading the reading as written, in any case, with hyphens or underscores
     * @return the set
     * @throws IllegalArgumentException if there is no such policy or reading; the message names the nearest and what is on offer
     */
    public PolicySet with(Iterable<? extends Policy<?>> known, String id, String reading) {
        return parsed(named(known, id), reading);
    }

    private <V> PolicySet parsed(Policy<V> policy, String reading) {
        return with(policy, policy.parse(reading));
    }

    /**
     * Finds a policy.
     *
     * @param known the policies there are
     * @param id the policy's id, in any case, with hyphens or underscores
     * @return the policy
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Policy<?> named(Iterable<? extends Policy<?>> known, String id) {
        String folded = id.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Policy<?> policy : known) {
            if (policy.id().equals(folded)) {
                return policy;
            }
        }
        Iterable<String> ids = Iterables.transform(known, Policy::id);
        Optional<String> near = Nearest.to(id, ids);
        throw new IllegalArgumentException("there is no such policy: "
                + near.map(name -> "did you mean " + name + "?").orElse("policies=" + String.join(", ", ids)));
    }

    /**
     * A reading, without a record that it was asked.
     *
     * @param policy the policy
     * @param <V> the kind of reading
     * @return the reading chosen, or the default
     */
    @SuppressWarnings("unchecked") // with() puts readings of a policy's own kind only
    public <V> V of(Policy<V> policy) {
        @Nullable Object reading = chosen.get(policy);
        return reading == null ? policy.defaultReading() : (V) reading;
    }

    /** {@return the readings that are not the default, by policy id, as written} */
    public ImmutableMap<String, String> chosen() {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        chosen.keySet().forEach(policy -> texts.put(policy.id(), text(policy)));
        return texts.buildOrThrow();
    }

    private <V> String text(Policy<V> policy) {
        return policy.text(of(policy));
    }

    /**
     * Holds the set to the policies of one area, so that no choice is silently without effect.
     *
     * @param known the policies there are
     * @throws IllegalArgumentException if one was chosen that is none of them
     */
    public void check(Iterable<? extends Policy<?>> known) {
        for (Policy<?> policy : chosen.keySet()) {
            checkArgument(Iterables.contains(known, policy), "there is no such policy here: policy=%s", policy.id());
        }
    }

    /** {@return readings of this set that remember which policies were asked} */
    public Readings readings() {
        return new Readings(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicySet set && set.chosen.equals(chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    /** {@return the readings that are not the default} */
    @Override
    public String toString() {
        return "PolicySet" + chosen();
    }

    /**
     * Readings of one set that remember which policies were asked. Each decision has its own; it may be asked by one thread at a time.
     */
    public static final class Readings {

        private final PolicySet set;
        private final Map<Policy<?>, Parameter> asked = new LinkedHashMap<>();

        private Readings(PolicySet set) {
            this.set = set;
        }

        /**
         * Asks for a reading, and remembers that it was asked.
         *
         * @param policy the policy
         * @param <V> the kind of reading
         * @return the reading chosen, or the default
         */
        public <V> V of(Policy<V> policy) {
            V reading = set.of(policy);
            asked.computeIfAbsent(policy, key -> policy.parameter(reading));
            return reading;
        }

        /** {@return the policies asked up to now, each with its reading, in the order first asked} */
        public ImmutableList<Parameter> asked() {
            return ImmutableList.copyOf(asked.values());
        }

        /** {@return the set they are of} */
        public PolicySet set() {
            return set;
        }
    }
}
