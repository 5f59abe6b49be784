package it.fuorigenova.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sample's file of indicators, read plainly: what answers are compared with, without any code of the product. */
final class SampleFile {

    private static final Path FILE = Path.of("src/main/resources/sample/indicators.csv");
    private static final Path CATALOGUE = Path.of("src/main/resources/it/fuorigenova/indicator/catalogue.csv");

    /** indicator, period, ISTAT code, cell as it is written. */
    private final Map<String, Map<String, Map<String, String>>> cells = new TreeMap<>();

    private final Map<String, Integer> leastResidents = new TreeMap<>();

    SampleFile() {
        Map<String, String> names = new TreeMap<>();
        read(CATALOGUE).forEach(row -> {
            leastResidents.put(row.getField("code"), Integer.valueOf(row.getField("min_population")));
            for (String alias : row.getField("aliases").split("\\|")) {
                names.put(alias, row.getField("code"));
            }
        });
        read(FILE)
                .forEach(row -> cells.computeIfAbsent(
                                names.getOrDefault(row.getField("indicator"), row.getField("indicator")),
                                any -> new TreeMap<>())
                        .computeIfAbsent(row.getField("period"), any -> new TreeMap<>())
                        .put(row.getField("istat_code"), row.getField("value")));
        divide("taxable_income_per_taxpayer_eur", "taxable_income_eur", "taxable_income_taxpayers");
    }

    /** What the service computes of the sample and an index is made of: here by plain division. */
    private void divide(String indicator, String above, String below) {
        of(above)
                .forEach((period, values) ->
                        values.forEach((municipality, cell) -> cells.computeIfAbsent(indicator, any -> new TreeMap<>())
                                .computeIfAbsent(period, any -> new TreeMap<>())
                                .put(
                                        municipality,
                                        new BigDecimal(cell)
                                                .divide(
                                                        new BigDecimal(cell(below, period)
                                                                .get(municipality)),
                                                        10,
                                                        RoundingMode.HALF_UP)
                                                .stripTrailingZeros()
                                                .toPlainString())));
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> indicators() {
        return List.copyOf(cells.keySet());
    }

    /** Of an indicator, in the order of their texts, which is that of their ends in the sample. */
    List<String> periods(String indicator) {
        return List.copyOf(of(indicator).keySet());
    }

    List<String> municipalities() {
        return List.copyOf(new TreeSet<>(cell("population", "2022").keySet()));
    }

    private Map<String, Map<String, String>> of(String indicator) {
        return Objects.requireNonNull(cells.get(indicator), indicator);
    }

    private Map<String, String> cell(String indicator, String period) {
        return of(indicator).getOrDefault(period, Map.of());
    }

    /** What stands in the file, whether it may be published or not. */
    Optional<String> raw(String indicator, String period, String municipality) {
        return Optional.ofNullable(cell(indicator, period).get(municipality));
    }

    /** Whether a value of the file may not be published, because too few live there at the end of its period. */
    boolean isWithheld(String indicator, String period, String municipality) {
        int least = leastResidents.getOrDefault(indicator, 0);
        boolean missing = raw(indicator, period, municipality)
                .filter(cell -> !cell.startsWith("*"))
                .isEmpty();
        return least > 0 && !missing && residents(period, municipality) < least;
    }

    /** Those of the last known period before the end of the value's. */
    private double residents(String period, String municipality) {
        String year = period.substring(0, 4);
        List<String> known = new ArrayList<>(periods("population"));
        known.removeIf(one -> one.compareTo(year + "-12-31") > 0);
        String last = known.isEmpty() ? periods("population").getFirst() : known.getLast();
        return Double.parseDouble(
                Objects.requireNonNull(cell("population", last).get(municipality)));
    }

    /** The number that may be published, if there is one. */
    Optional<Double> published(String indicator, String period, String municipality) {
        return raw(indicator, period, municipality)
                .filter(cell -> cell.matches("-?[0-9.]+") && !isWithheld(indicator, period, municipality))
                .map(Double::valueOf);
    }

    /** The last period in which a municipality has a cell. */
    Optional<String> latest(String indicator, String municipality) {
        return periods(indicator).reversed().stream()
                .filter(period -> raw(indicator, period, municipality).isPresent())
                .findFirst();
    }
}
