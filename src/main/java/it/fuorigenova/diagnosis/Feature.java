package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Wave;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what municipalities are alike. Each is known of nearly every municipality of Italy; sizes are compared by their
 * logarithms, because a hundred inhabitants more are much for a hamlet and nothing for a city.
 */
enum Feature {
    POPULATION("population", null, true, new Wording("Popolazione residente", "Resident population")),
    DENSITY("population", "area_km2", true, new Wording("Densità di popolazione", "Population density")),
    ALTITUDE("altitude_m", null, false, new Wording("Altitudine del centro", "Altitude of the centre")),
    MINUTES_TO_POLE(
            "minutes_to_pole",
            null,
            false,
            new Wording("Minuti dal polo di servizi", "Minutes to the pole of services")),
    INCOME(
            "taxable_income_eur",
            "taxable_income_taxpayers",
            false,
            new Wording("Reddito imponibile per contribuente", "Taxable income per taxpayer")),
    LOCAL_UNITS(
            "firms_local_units",
            "population",
            true,
            new Wording("Unità locali delle imprese per abitante", "Local units of firms per inhabitant"));

    private static final double NEARLY_AS_MANY = 0.95;

    private final String indicator;
    private final @Nullable String per;
    private final boolean logarithmic;
    private final Wording title;

    Feature(String indicator, @Nullable String per, boolean logarithmic, Wording title) {
        this.indicator = indicator;
        this.per = per;
        this.logarithmic = logarithmic;
        this.title = title;
    }

    /** Its name in answers: {@code minutes-to-pole}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Wording title() {
        return title;
    }

    /** The feature of each row, on the scale it is compared on; not a number where it is not known. */
    double[] values(Panel panel, int[] rows, LocalDate asOf) {
        double[] above = latest(panel, indicator, rows, asOf);
        if (per != null) {
            double[] below = latest(panel, per, rows, asOf);
            Arrays.setAll(above, i -> below[i] > 0 ? above[i] / below[i] : Double.NaN);
        }
        if (logarithmic) {
            Arrays.setAll(above, i -> above[i] > 0 ? Math.log10(above[i]) : Double.NaN);
        }
        return above;
    }

    /** Of the last wave that nearly as many have as have any: periods are not mixed. */
    private static double[] latest(Panel panel, String code, int[] rows, LocalDate asOf) {
        List<Wave> waves =
                panel.series(code).map(series -> series.knownOn(asOf)).orElseGet(List::of);
        long most = waves.stream().mapToLong(wave -> known(wave, rows)).max().orElse(0);
        Optional<Wave> last = waves.reversed().stream()
                .filter(wave -> known(wave, rows) >= NEARLY_AS_MANY * most)
                .findFirst();
        return Arrays.stream(rows)
                .mapToDouble(row -> last.map(wave -> wave.number(row)).orElse(Double.NaN))
                .toArray();
    }

    private static long known(Wave wave, int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> !Double.isNaN(wave.number(row)))
                .count();
    }
}
