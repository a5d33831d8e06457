package org.civicrules.performance.lookedafter;

import java.math.BigDecimal;

/**
 * A published figure to compare with (a row of {@code benchmarks.csv}).
 *
 * @param indicator INDICATOR, an indicator id
 * @param area AREA
 * @param period PERIOD, as written
 * @param value VALUE
 */
public record Benchmark(String indicator, String area, String period, BigDecimal value) {}
