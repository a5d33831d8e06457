package org.civicrules.grants.file;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A return that was sent to the department.
 *
 * @param of the id of the scheme's return
 * @param sent the day it was sent
 * @param nil whether it reported nothing
 * @param declared the figures it declared, by the id of the metric
 */
public record SentReturn(String of, LocalDate sent, boolean nil, ImmutableMap<String, BigDecimal> declared) {}
