package org.civicrules.grants.file;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A suspected financial irregularity.
 *
 * @param id its id
 * @param suspected the day on which there were grounds to suspect it
 * @param notified the day the department was told; absent where it has not been
 * @param amount the money concerned, where known
 * @param attested what is attested of it: {@code steps-explained}, {@code kept-informed}, {@code recovery-steps}
 */
public record Irregularity(
        String id,
        LocalDate suspected,
        Optional<LocalDate> notified,
        Optional<Money> amount,
        ImmutableMap<String, Attested> attested) {}
