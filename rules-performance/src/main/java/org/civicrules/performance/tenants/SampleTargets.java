package org.civicrules.performance.tenants;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The answers a survey of one tenure still needs, in all and by collection channel.
 *
 * @param size the population and so the minimum
 * @param shares the share of the minimum that each channel is to bring, in percent; together 100, or none at all
 * @param answers the answers so far, by channel
 */
public record SampleTargets(
        SampleSize size, ImmutableMap<String, BigDecimal> shares, ImmutableMap<String, Long> answers) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Takes shares and answers.
     *
     * @param size as above
     * @param shares as above
     * @param answers as above
     * @throws IllegalArgumentException if there are shares and they do not add up to 100, or one is negative
     */
    public SampleTargets {
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        checkArgument(
                shares.isEmpty() || sum.compareTo(HUNDRED) == 0, "shares must add up to 100 percent: sum=%s", sum);
        checkArgument(
                shares.values().stream().allMatch(share -> share.signum() >= 0),
                "a share must not be negative: shares=%s",
                shares);
    }

    /** {@return the answers so far, by every channel} */
    public long answered() {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return the answers still needed to reach the minimum, by whatever channel} */
    public long stillNeeded() {
        return size.stillNeeded(answered());
    }

    /**
     * The answers that a channel is to bring.
     *
     * @param channel the channel's name
     * @return its share of the minimum, rounded up; 0 for a channel without a share
     */
    public long target(String channel) {
        return shares.getOrDefault(channel, BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(size.minimum()))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** {@return the answers each channel still needs to reach its target, by channel, in the order given} */
    public ImmutableMap<String, Long> stillNeededByChannel() {
        return channels().stream()
                .map(channel -> Map.entry(channel, Math.max(0, target(channel) - answers.getOrDefault(channel, 0L))))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ImmutableSet<String> channels() {
        return Sets.union(shares.keySet(), answers.keySet()).immutableCopy();
    }
}
