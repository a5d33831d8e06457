package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.indicator.IndicatorValue;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * The figures by collection channel must be able to give the total: no more answers to TP01 than responses, and a TP01 that
 * lies between the least and the most the channels allow. If swapping the TP01 of two channels would mend it, the finding
 * says which.
 *
 * <p>Allowed for: responses that left TP01 unanswered, by whichever channel; channels whose TP01 is not shown; the rounding
 * of the printed figures. Of weighted answers only the number is compared, and one answer of difference is let pass, because
 * weights do not add up to whole answers.
 *
 * <p>Worked example: telephone 379 responses at 49.1, internet 112 at 67.8, postal 4 not shown; TP01 is 314 of 495, 63.4.
 * The channels allow 52.9 to 53.8; with telephone and internet swapped 63.0 to 63.9.
 */
final class ChannelTotalsCheck extends RowCheck {

    private static final BigDecimal WEIGHTED_TOLERANCE = BigDecimal.ONE;

    ChannelTotalsCheck() {
        super("channel-totals", "The channels give the total", Modality.SHOULD);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        ImmutableList<ChannelRow> channels = facts.channels(row);
        return row.satisfactionMeasure().orElseThrow().code().equals("TP01")
                && row.result().orElseThrow().known().isPresent()
                && !channels.isEmpty()
                && channels.stream().allMatch(channel -> channel.responses().isPresent());
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        ChannelMix mix = ChannelMix.of(facts.channels(row));
        BigDecimal answers = row.denominator().orElseThrow();
        BigDecimal surplus = answers.subtract(mix.responses());
        boolean tooMany = surplus.compareTo(row.weighted() ? WEIGHTED_TOLERANCE : BigDecimal.ZERO) > 0;
        boolean outside = !row.weighted() && !mix.allows(exact(row), answers);
        if (!tooMany && !outside) {
            return Optional.empty();
        }
        String statement = outside ? outside(row, mix, answers) : tooMany(answers, mix);
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(
                                facts.channels(row).get(0).place() + ", responses",
                                Marker.BLANK.symbol(),
                                "channel figures that add up to the total, or a marker where they are not known"))
                .fact("answers to TP01", answers.toPlainString())
                .fact("responses by channel", mix.responses().toPlainString())
                .fact("TP01", row.result().orElseThrow().valueText().orElseThrow())
                .fact("TP01 the channels allow", mix.range(answers).text())
                .build());
    }

    private static String tooMany(BigDecimal answers, ChannelMix mix) {
        return answers.toPlainString() + " answers to TP01 are more than the "
                + mix.responses().toPlainString() + " responses by channel";
    }

    private static String outside(ReturnRow row, ChannelMix mix, BigDecimal answers) {
        String mended = mix.mendingSwaps(exact(row), answers).stream()
                .map(swap -> "swapping the TP01 of " + swap + " would mend it")
                .reduce((one, other) -> one + ", or " + other)
                .orElse("no swap of two channels would mend it");
        return "TP01 is " + row.result().orElseThrow().publishedText().orElseThrow() + ", but the channels allow only "
                + mix.range(answers).text() + "; " + mended;
    }

    private static BigFraction exact(ReturnRow row) {
        IndicatorValue.Known known = row.result().orElseThrow().known().orElseThrow();
        return known.exact();
    }
}
