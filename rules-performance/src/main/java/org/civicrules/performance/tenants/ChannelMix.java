package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.Exact;

/**
 * The channels of one survey: how many responses each brought and between which limits its satisfaction lies.
 *
 * @param channels the channels, in the order of the file
 */
record ChannelMix(ImmutableList<Channel> channels) {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    /** The satisfaction that is possible, in percent, both ends included. */
    record Limits(BigFraction least, BigFraction most) {

        static final Limits UNKNOWN = new Limits(BigFraction.ZERO, HUNDRED);

        /** What a printed figure stands for: half a unit of its last place either way, but no less than 0 nor over 100. */
        static Limits of(BigDecimal printed) {
            BigFraction half = Exact.of(BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale())))
                    .divide(2);
            BigFraction figure = Exact.of(printed);
            return new Limits(max(figure.subtract(half), BigFraction.ZERO), min(figure.add(half), HUNDRED));
        }

        boolean contain(BigFraction value) {
            return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
        }

        String text() {
            return text(least) + " to " + text(most);
        }

        private static String text(BigFraction value) {
            return SatisfactionMeasures.ROUNDING.round(value).toPlainString();
        }
    }

    /** One channel. */
    record Channel(String name, BigFraction responses, Limits limits) {

        boolean isShown() {
            return !limits.equals(Limits.UNKNOWN);
        }

        Channel with(Limits others) {
            return new Channel(name, responses, others);
        }
    }

    static ChannelMix of(ImmutableList<ChannelRow> rows) {
        return new ChannelMix(rows.stream()
                .map(row -> new Channel(
                        row.channel(),
                        Exact.of(row.responses().orElseThrow()),
                        row.tp01().map(Limits::of).orElse(Limits.UNKNOWN)))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The responses by all channels. */
    BigDecimal responses() {
        return sum(channels).bigDecimalValue();
    }

    boolean allows(BigFraction satisfaction, BigDecimal answers) {
        return range(answers).contain(satisfaction);
    }

    /**
     * The satisfaction that a number of answers can have. Responses beyond them left the question out: for the most, those
     * of the least satisfied channels, and the other way round. Answers beyond the responses came from nobody knows where.
     */
    Limits range(BigDecimal answers) {
        BigFraction wanted = Exact.of(answers);
        return new Limits(
                mean(wanted, Limits::least, BigFraction.ZERO, Comparator.naturalOrder()),
                mean(wanted, Limits::most, HUNDRED, Comparator.reverseOrder()));
    }

    private BigFraction mean(
            BigFraction wanted,
            Function<Limits, BigFraction> end,
            BigFraction unlisted,
            Comparator<BigFraction> firstTaken) {
        List<Channel> order = new ArrayList<>(channels);
        order.sort(Comparator.comparing(channel -> end.apply(channel.limits()), firstTaken));
        BigFraction left = wanted;
        BigFraction sum = BigFraction.ZERO;
        for (Channel channel : order) {
            BigFraction taken = min(channel.responses(), left);
            sum = sum.add(taken.multiply(end.apply(channel.limits())));
            left = left.subtract(taken);
        }
        return sum.add(left.multiply(unlisted)).divide(wanted);
    }

    /** The pairs of channels whose satisfaction, exchanged, would allow the total: "telephone and internet". */
    ImmutableList<String> mendingSwaps(BigFraction satisfaction, BigDecimal answers) {
        ImmutableList.Builder<String> swaps = ImmutableList.builder();
        for (int one = 0; one < channels.size(); one++) {
            for (int other = one + 1; other < channels.size(); other++) {
                boolean shown =
                        channels.get(one).isShown() && channels.get(other).isShown();
                if (shown && swapped(one, other).allows(satisfaction, answers)) {
                    swaps.add(channels.get(one).name() + " and "
                            + channels.get(other).name());
                }
            }
        }
        return swaps.build();
    }

    private ChannelMix swapped(int one, int other) {
        List<Channel> swapped = new ArrayList<>(channels);
        swapped.set(one, channels.get(one).with(channels.get(other).limits()));
        swapped.set(other, channels.get(other).with(channels.get(one).limits()));
        return new ChannelMix(ImmutableList.copyOf(swapped));
    }

    private static BigFraction sum(ImmutableList<Channel> channels) {
        return channels.stream().map(Channel::responses).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction min(BigFraction one, BigFraction other) {
        return Collections.min(List.of(one, other));
    }

    private static BigFraction max(BigFraction one, BigFraction other) {
        return Collections.max(List.of(one, other));
    }
}
