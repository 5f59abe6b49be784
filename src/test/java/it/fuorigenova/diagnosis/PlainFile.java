package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of values, read once more by other means: nothing here is shared with the code that is tested. Of periods it
 * knows years, ranges of them and days.
 */
final class PlainFile {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/indicators.csv");
    private static final Path CATALOGUE = Path.of("src/main/resources/it/fuorigenova/indicator/catalogue.csv");

    /** By indicator, period and place. */
    private final Map<String, Map<String, Map<String, Double>>> values = new TreeMap<>();

    private final Map<String, NamedCsvRecord> catalogue = new HashMap<>();

    /**
     * Reads it.
     *
     * @param file may be compressed
     * @param place what the place of an ISTAT code is called here; empty of one that is of no interest
     */
    PlainFile(Path file, Function<String, Optional<String>> place) {
        Map<String, String> codes = new HashMap<>();
        for (NamedCsvRecord row : rows(CATALOGUE)) {
            catalogue.put(row.getField("code"), row);
            Stream.of(row.getField("aliases").split("[| ]")).forEach(alias -> codes.put(alias, row.getField("code")));
        }
        for (NamedCsvRecord row : rows(file)) {
            String indicator = codes.getOrDefault(row.getField("indicator"), row.getField("indicator"));
            if (row.getField("value").matches("-?[0-9.]+(e[+-]?[0-9]+)?")) {
                place.apply(row.getField("istat_code"))
                        .ifPresent(here -> values.computeIfAbsent(indicator, any -> new TreeMap<>())
                                .computeIfAbsent(row.getField("period"), any -> new TreeMap<>())
                                .put(here, Double.valueOf(row.getField("value"))));
            }
        }
    }

    /** That of the sample, whose places are called by their ISTAT codes. */
    static PlainFile ofSample() {
        return new PlainFile(SAMPLE, Optional::of);
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that has a number for an indicator in a period. */
    Map<String, Double> of(String indicator, String period) {
        return values.getOrDefault(indicator, Map.of()).getOrDefault(period, Map.of());
    }

    /** Whether the file has numbers for an indicator of an answer in its period. */
    boolean has(JsonNode indicator) {
        return !of(indicator.path("code").asText(), indicator.path("period").asText())
                .isEmpty();
    }

    /** What may be shown of some places. */
    Map<String, Double> published(String indicator, String period, Collection<String> places) {
        int least = Integer.parseInt(entry(indicator).getField("min_population"));
        Map<String, Double> all = of(indicator, period);
        Map<String, Double> found = new TreeMap<>();
        for (String place : places) {
            Double value = all.get(place);
            if (value != null && (least == 0 || residents(place, period) >= least)) {
                found.put(place, value);
            }
        }
        return found;
    }

    private double residents(String place, String period) {
        List<String> known = periods("population").stream()
                .filter(one -> of("population", one).containsKey(place))
                .toList();
        return known.isEmpty() ? 0 : of("population", upTo(known, period)).getOrDefault(place, 0.0);
    }

    /** What the values make of their places by the rule of the catalogue; empty where it asks for more. */
    Optional<Double> aggregate(String indicator, String period, Map<String, Double> published, List<String> members) {
        return switch (entry(indicator).getField("aggregation")) {
            case "sum" ->
                published.size() < members.size()
                        ? Optional.empty()
                        : Optional.of(
                                published.values().stream().mapToDouble(v -> v).sum());
            case "weighted-mean" -> mean(entry(indicator).getField("weight_code"), period, published, members);
            default -> Optional.empty();
        };
    }

    private Optional<Double> mean(String weight, String period, Map<String, Double> published, List<String> members) {
        Map<String, Double> weights = weights(weight, period, members);
        double all = 0;
        double known = 0;
        double sum = 0;
        for (String member : members) {
            double own = weights.getOrDefault(member, 0.0);
            all += own;
            if (published.containsKey(member)) {
                known += own;
                sum += own * published.getOrDefault(member, 0.0);
            }
        }
        boolean enough = weights.size() >= 0.8 * members.size() && known >= 0.8 * all;
        return known > 0 && enough ? Optional.of(sum / known) : Optional.empty();
    }

    /** Those of the members in the last period up to another that knows nearly as many of them as any does. */
    private Map<String, Double> weights(String weight, String period, List<String> members) {
        Map<String, Map<String, Double>> all = new HashMap<>();
        for (String one : periods(weight)) {
            Map<String, Double> known = new HashMap<>(of(weight, one));
            known.keySet().retainAll(new HashSet<>(members));
            all.put(one, known);
        }
        int most = all.values().stream().mapToInt(Map::size).max().orElse(0);
        List<String> fit = periods(weight).stream()
                .filter(one -> all.getOrDefault(one, Map.of()).size() >= 0.95 * most)
                .toList();
        return fit.isEmpty() ? Map.of() : all.getOrDefault(upTo(fit, period), Map.of());
    }

    /** The last of some periods that ended with another or before it, else the first of them. */
    private static String upTo(List<String> periods, String period) {
        return periods.stream()
                .filter(one -> end(one).compareTo(end(period)) <= 0)
                .reduce((a, b) -> b)
                .orElseGet(periods::getFirst);
    }

    /** The periods of which anything is known, by their ends. */
    private List<String> periods(String indicator) {
        return values.getOrDefault(indicator, Map.of()).keySet().stream()
                .sorted(Comparator.comparing(PlainFile::end))
                .toList();
    }

    /** The numbers of a place since the series last began anew, oldest first. */
    List<Double> seriesSinceBreak(String indicator, String place) {
        return since(
                indicator,
                period -> Optional.ofNullable(
                        published(indicator, period, List.of(place)).get(place)));
    }

    /** The same of a group, by the rule of the catalogue. */
    List<Double> seriesSinceBreak(String indicator, List<String> members) {
        return since(indicator, period -> aggregate(indicator, period, published(indicator, period, members), members));
    }

    private List<Double> since(String indicator, Function<String, Optional<Double>> number) {
        List<String> breaks = List.of(entry(indicator).getField("series_breaks").split("[| ]"));
        List<Double> series = new ArrayList<>();
        for (String period : periods(indicator)) {
            if (breaks.contains(period)) {
                series.clear();
            }
            number.apply(period).ifPresent(series::add);
        }
        return series;
    }

    private static String end(String period) {
        String last = period.matches("\\d{4}-\\d{4}") ? period.substring(5) : period;
        return last.length() == 4 ? last + "-12-31" : last;
    }

    private NamedCsvRecord entry(String indicator) {
        return Optional.ofNullable(catalogue.get(indicator)).orElseThrow();
    }
}
