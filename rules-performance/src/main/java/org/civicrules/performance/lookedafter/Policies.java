package org.civicrules.performance.lookedafter;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.civicrules.core.time.LeapDayBirthday;

/** The readings taken in one computation: a value for every {@link Policy}. */
public final class Policies {

    private static final Policies DEFAULTS = new Policies(ImmutableMap.of());

    private final ImmutableMap<Policy, String> values;

    private Policies(Map<Policy, String> chosen) {
        Map<Policy, String> all = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            all.put(policy, chosen.getOrDefault(policy, policy.defaultValue()));
        }
        this.values = Maps.immutableEnumMap(all);
    }

    /** {@return the default readings} */
    public static Policies defaults() {
        return DEFAULTS;
    }

    /**
     * {@return these readings but for one}
     *
     * @param policy the policy
     * @param value the reading to take
     * @throws IllegalArgumentException if the policy does not offer it
     */
    public Policies with(Policy policy, String value) {
        policy.check(value);
        Map<Policy, String> changed = new EnumMap<>(values);
        changed.put(policy, value);
        return new Policies(changed);
    }

    /**
     * {@return these readings but for one}
     *
     * @param name the policy's id, for example {@code short-breaks}
     * @param value the reading to take
     * @throws IllegalArgumentException if there is no such policy or it does not offer the value
     */
    public Policies with(String name, String value) {
        Policy policy = Policy.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no such policy: name=" + name));
        return with(policy, value);
    }

    /** {@return the reading of every policy, in the order of {@link Policy}} */
    public ImmutableMap<Policy, String> values() {
        return values;
    }

    /**
     * {@return the reading taken}
     *
     * @param policy the policy
     */
    public String value(Policy policy) {
        return Objects.requireNonNull(values.get(policy));
    }

    /**
     * {@return whether that reading is taken}
     *
     * @param policy the policy
     * @param value the reading asked about
     * @throws IllegalArgumentException if another one is taken and the policy does not offer it
     */
    public boolean is(Policy policy, String value) {
        if (value(policy).equals(value)) {
            return true;
        }
        if (!policy.readings().contains(value)) {
            throw new IllegalArgumentException("no such reading: policy=" + policy.id() + ", value=" + value);
        }
        return false;
    }

    LocalDate date(Policy policy) {
        return LocalDate.parse(value(policy));
    }

    /**
     * {@return the reading taken of a policy whose readings are whole numbers}
     *
     * @param policy the policy
     */
    public int number(Policy policy) {
        return Integer.parseInt(value(policy));
    }

    LeapDayBirthday leapDayBirthday() {
        return LeapDayBirthday.valueOf(value(Policy.TWENTY_NINE_FEBRUARY));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Policies policies && policies.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** {@return the readings that are not the default} */
    @Override
    public String toString() {
        return "Policies"
                + Maps.filterEntries(
                        values, entry -> !entry.getValue().equals(entry.getKey().defaultValue()));
    }
}
