package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.finding.Finding;
import it.fuorigenova.http.Link;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.territory.Territory;
import java.time.LocalDate;
import java.util.List;

/**
 * What the indicators say about a territory.
 *
 * @param asOf the day it is seen from: no value of a later period is shown
 * @param municipalities of how many it consists; 1 for a municipality
 * @param benchmarks whom it is compared with
 * @param indicators each with its latest value, by theme and code
 * @param findings what stands out, the gravest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Diagnosis(
        Territory territory,
        LocalDate asOf,
        int municipalities,
        List<Benchmark> benchmarks,
        List<IndicatorValue> indicators,
        List<Finding> findings,
        List<Link> links) {}
