package org.civicrules.grants.file;

import java.util.Optional;
import org.joda.money.Money;

/**
 * The part of a cost that other public money pays.
 *
 * @param amount how much; zero says that there is none
 * @param funder who pays it, where stated
 */
public record OtherFunding(Money amount, Optional<String> funder) {}
