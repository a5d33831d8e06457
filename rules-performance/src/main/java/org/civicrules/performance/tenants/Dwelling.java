package org.civicrules.performance.tenants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.civicrules.core.file.Row;
import org.civicrules.core.indicator.Classified;

/**
 * One dwelling owned at year end.
 *
 * @param tenure its tenure; empty if the row does not say
 * @param decentHomes what is known of the Decent Homes Standard; empty if nothing
 * @param checks what is known of each safety check, by column
 */
public record Dwelling(Optional<Tenure> tenure, Optional<DecentHomes> decentHomes, ImmutableMap<String, Check> checks) {

    static final ImmutableList<String> CHECKS =
            ImmutableList.of("gas", "fire", "asbestos", "water", "lift", "electrical");

    /** Whether a dwelling is decent. */
    public enum DecentHomes {
        /** It meets the standard. */
        MEETS,
        /** It fails the standard. */
        FAILS,
        /** The standard does not apply to it. */
        NOT_APPLICABLE
    }

    /** Whether the safety checks of one kind are done for a dwelling. */
    public enum Check {
        /** All that are required are done and recorded. */
        DONE,
        /** One that is required is not. */
        NOT_DONE,
        /** None is required. */
        NOT_REQUIRED
    }

    static Dwelling read(Row row) {
        ImmutableMap.Builder<String, Check> checks = ImmutableMap.builder();
        for (String column : CHECKS) {
            row.word(column, Check.class).ifPresent(check -> checks.put(column, check));
        }
        return new Dwelling(
                row.word("tenure", Tenure.class), row.word("decent_homes", DecentHomes.class), checks.buildOrThrow());
    }

    /** What the dwelling is to the share of homes that fail, or that meet, the Decent Homes Standard. */
    Classified decent(DecentHomes counted) {
        if (decentHomes.isEmpty()) {
            return Classified.unknown("decent-homes-unknown");
        }
        if (decentHomes.get() == DecentHomes.NOT_APPLICABLE) {
            return Classified.excluded("standard-not-applicable");
        }
        return decentHomes.get() == counted ? Classified.NUMERATOR : Classified.DENOMINATOR_ONLY;
    }

    /** What the dwelling is to the share of homes with all checks of one kind done. */
    Classified checked(String column) {
        Check check = checks.get(column);
        if (check == null) {
            return Classified.unknown("check-unknown");
        }
        return switch (check) {
            case DONE -> Classified.NUMERATOR;
            case NOT_DONE -> Classified.DENOMINATOR_ONLY;
            case NOT_REQUIRED -> Classified.excluded("check-not-required");
        };
    }
}
