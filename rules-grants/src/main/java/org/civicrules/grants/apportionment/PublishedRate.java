package org.civicrules.grants.apportionment;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.civicrules.core.source.Citation;
import org.joda.money.Money;

/**
 * A published statement that a line comes to about so much for each unit.
 *
 * @param line the line it speaks of
 * @param rate the published amount for each unit
 * @param precision what the rate is rounded to, for example £1
 * @param unitName what is counted, for example {@code beds and users}
 * @param units how many units the document gives; empty where it does not say
 * @param citation where it is published
 */
public record PublishedRate(
        String line, Money rate, Money precision, String unitName, Optional<BigFraction> units, Citation citation) {}
