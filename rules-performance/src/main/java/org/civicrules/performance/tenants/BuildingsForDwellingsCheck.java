package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.civicrules.core.rule.Change;
import org.civicrules.core.rule.Parameter;
import org.civicrules.core.rule.Ruling;
import org.civicrules.core.source.Modality;

/**
 * Buildings counted where dwellings are meant. The percentage cannot show it; a denominator of BS02 to BS05 that is five
 * times as large, or a fifth or less, from one year to the next does. Melton's went from 18, 4 and 4 to 427, 116 and 116.
 */
final class BuildingsForDwellingsCheck extends RowCheck {

    private static final BigDecimal FACTOR = BigDecimal.valueOf(5);
    private static final ImmutableSet<String> MEASURES = ImmutableSet.of("BS02", "BS03", "BS04", "BS05");

    BuildingsForDwellingsCheck() {
        super("buildings-for-dwellings", "Safety checks are counted in dwellings", Modality.SHOULD);
    }

    @Override
    boolean concerns(ReturnRow row, LandlordReturn facts) {
        return MEASURES.contains(row.satisfactionMeasure().orElseThrow().code())
                && base(row).isPresent()
                && earlier(row, facts).isPresent();
    }

    @Override
    Optional<Ruling> fault(ReturnRow row, LandlordReturn facts) {
        ReturnRow before = earlier(row, facts).orElseThrow();
        BigDecimal now = base(row).orElseThrow();
        BigDecimal then = base(before).orElseThrow();
        if (now.max(then).compareTo(now.min(then).multiply(FACTOR)) < 0) {
            return Optional.empty();
        }
        String statement = "The denominator was " + then.toPlainString() + " in " + before.year() + " and is "
                + now.toPlainString() + " in " + row.year() + ": one of them looks like buildings, not dwellings";
        return Optional.of(fault(
                        subject(row),
                        statement,
                        Change.of(cell(row, "denominator"), then.toPlainString(), "dwellings counted in both years"))
                .fact("denominator in " + before.year(), then.toPlainString())
                .fact("denominator in " + row.year(), now.toPlainString())
                .parameter(Parameter.of("factor", FACTOR + " or more, either way"))
                .build());
    }

    private static Optional<ReturnRow> earlier(ReturnRow row, LandlordReturn facts) {
        return facts.index().earlier(row).filter(before -> base(before).isPresent());
    }

    /** A denominator of zero is no measure of anything. */
    private static Optional<BigDecimal> base(ReturnRow row) {
        return row.denominator().filter(denominator -> denominator.signum() > 0);
    }
}
