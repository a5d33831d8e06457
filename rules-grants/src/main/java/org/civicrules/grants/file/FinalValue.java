package org.civicrules.grants.file;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A final unspent value sent to the department.
 *
 * @param sent the day it was sent
 * @param unspent the value
 * @param reportUpdated whether the updated final spending report went with it, where known
 */
public record FinalValue(LocalDate sent, Money unspent, Optional<Boolean> reportUpdated) {}
