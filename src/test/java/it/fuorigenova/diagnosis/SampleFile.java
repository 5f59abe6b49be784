package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sample, read once more by other means: nothing here is shared with the code that is tested. Of periods it knows
 * years and days, which are all that the sample has.
 */
final class SampleFile {

    private static final Path VALUES = Path.of("src/main/resources/sample/indicators.csv");
    private static final Path MEMBERSHIPS = Path.of("src/main/resources/sample/memberships.csv");
    private static final Path CATALOGUE = Path.of("src/main/resources/it/fuorigenova/indicator/catalogue.csv");

    /** By indicator, period and municipality. */
    private final Map<String, Map<String, Map<String, Double>>> values = new TreeMap<>();

    private final Map<String, NamedCsvRecord> catalogue = new HashMap<>();
    private final List<NamedCsvRecord> memberships;

    private SampleFile() {
        for (NamedCsvRecord row : rows(VALUES)) {
            if (row.getField("value").matches("-?[0-9.]+")) {
                values.computeIfAbsent(row.getField("indicator"), any -> new TreeMap<>())
                        .computeIfAbsent(row.getField("period"), any -> new TreeMap<>())
                        .put(row.getField("istat_code"), Double.valueOf(row.getField("value")));
            }
        }
        rows(CATALOGUE).forEach(row -> catalogue.put(row.getField("code"), row));
        memberships = rows(MEMBERSHIPS);
    }

    static SampleFile read() {
        return new SampleFile();
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> municipalities() {
        return List.copyOf(of("population", "2022").keySet());
    }

    /** Members by the key of their group, on a day. */
    Map<String, List<String>> memberships(String day) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (NamedCsvRecord row : memberships) {
            String from = row.getField("valid_from");
            String to = row.getField("valid_to");
            if ((from.isEmpty() || from.compareTo(day) <= 0) && (to.isEmpty() || to.compareTo(day) > 0)) {
                groups.computeIfAbsent(row.getField("group_key"), any -> new ArrayList<>())
                        .add(row.getField("member_istat_code"));
            }
        }
        return groups;
    }

    /** Whether the file has numbers for an indicator of an answer in its period. */
    boolean has(JsonNode indicator) {
        return !of(indicator.path("code").asText(), indicator.path("period").asText())
                .isEmpty();
    }

    private Map<String, Double> of(String indicator, String period) {
        return values.getOrDefault(indicator, Map.of()).getOrDefault(period, Map.of());
    }

    /** What may be shown of some municipalities. */
    Map<String, Double> published(String indicator, String period, List<String> municipalities) {
        Map<String, Double> found = new TreeMap<>(of(indicator, period));
        found.keySet().retainAll(municipalities);
        int least = Integer.parseInt(entry(indicator).getField("min_population"));
        if (least > 0) {
            Map<String, Double> residents = before("population", period);
            found.keySet().removeIf(one -> residents.getOrDefault(one, 0.0) < least);
        }
        return found;
    }

    /** What the values make of their municipalities by the rule of the catalogue; empty where it asks for more. */
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
        Map<String, Double> weights = before(weight, period);
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
        return known > 0 && known >= 0.8 * all ? Optional.of(sum / known) : Optional.empty();
    }

    /** The values of the last period that ended with another or before it, else those of the first there is. */
    private Map<String, Double> before(String indicator, String period) {
        Map<String, Map<String, Double>> all = values.getOrDefault(indicator, Map.of());
        return all.entrySet().stream()
                .filter(one -> end(one.getKey()).compareTo(end(period)) <= 0)
                .max(Comparator.comparing(one -> end(one.getKey())))
                .or(() -> all.entrySet().stream().min(Comparator.comparing(one -> end(one.getKey()))))
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /** The numbers of a municipality since the series last began anew, oldest first. */
    List<Double> seriesSinceBreak(String indicator, String municipality) {
        List<String> breaks = List.of(entry(indicator).getField("series_breaks").split("\\|| "));
        List<Double> series = new ArrayList<>();
        values.getOrDefault(indicator, Map.of()).entrySet().stream()
                .sorted(Comparator.comparing(one -> end(one.getKey())))
                .forEach(one -> {
                    if (breaks.contains(one.getKey())) {
                        series.clear();
                    }
                    Optional.ofNullable(one.getValue().get(municipality)).ifPresent(series::add);
                });
        return series;
    }

    private static String end(String period) {
        return period.length() == 4 ? period + "-12-31" : period;
    }

    private NamedCsvRecord entry(String indicator) {
        return Optional.ofNullable(catalogue.get(indicator)).orElseThrow();
    }
}
