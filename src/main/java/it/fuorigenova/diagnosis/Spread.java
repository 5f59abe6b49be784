package it.fuorigenova.diagnosis;

import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.Distribution;
import it.fuorigenova.standing.IndicatorValue;

/**
 * How the values of those compared are spread, and where a territory stands among them.
 *
 * @param value the territory's latest, which may be missing
 * @param others the published values of the same period, the territory's own included; there may be none
 */
public record Spread(IndicatorValue value, Benchmark benchmark, Distribution others) {}
