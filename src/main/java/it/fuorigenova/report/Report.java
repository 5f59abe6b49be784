package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.diagnosis.Diagnosis;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.territory.Territory;
import java.util.List;
import java.util.Optional;

/**
 * All that a report says.
 *
 * @param columns the benchmarks that the tables have a column for, nearest first
 * @param groups what the territory belongs to, nearest first
 * @param profile its profile among the last of the columns that has one
 * @param trends how some indicators move
 */
record Report(
        View view,
        Diagnosis diagnosis,
        List<Benchmark> columns,
        List<Territory.Membership> groups,
        Optional<PlaceMap.Map> map,
        Optional<Drawing> profile,
        List<Drawing> trends) {

    Report {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        trends = List.copyOf(trends);
    }

    /** What everybody calls it: without the address and the formats. */
    String place() {
        return view.territory().name();
    }
}
