package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Compares diagnoses of a running service that has loaded all of Italy with a plain reading of the same files: rank,
 * percentile, z and quartiles among all municipalities of the country. No test, because the
 * files are not in the repository; {@code measurements.md} says how it is run.
 *
 * <p>Municipalities are told apart by their cadastral code, which survives every reform. Indicators that are withheld below
 * some number of residents are left out here: the sample's tests have them.
 */
final class ItalyAgainstFile {

    private final String service;
    private final Map<String, String> cadastralByIstat = new HashMap<>();
    private final Map<String, NamedCsvRecord> today = new HashMap<>();
    /** By indicator and period, then by cadastral code. */
    private final Map<String, Map<String, Double>> values = new HashMap<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> withheldBelow = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    private ItalyAgainstFile(String service) {
        this.service = service;
    }

    /** Takes the address of the service, the file of values, how many municipalities to pass over between two, and registries, today's last. */
    public static void main(String... args) throws IOException, InterruptedException {
        ItalyAgainstFile proof = new ItalyAgainstFile(args[0]);
        for (String registry : List.of(args).subList(3, args.length)) {
            proof.learn(Path.of(registry));
        }
        proof.learnThresholds();
        proof.read(Path.of(args[1]));
        int step = Integer.parseInt(args[2]);
        List<String> codes = proof.today.keySet().stream().sorted().toList();
        for (int i = 0; i < codes.size(); i += step) {
            proof.check(codes.get(i));
        }
        System.out.println(proof.compared + " figures compared, " + proof.wrong.size() + " differ");
        proof.wrong.stream().limit(20).forEach(System.out::println);
    }

    private void learn(Path registry) {
        today.clear();
        for (NamedCsvRecord row : rows(registry)) {
            String cadastral = row.getField("cadastral_code");
            for (String column : row.getHeader()) {
                if (column.startsWith("istat_code") && !row.getField(column).isEmpty()) {
                    cadastralByIstat.putIfAbsent(row.getField(column), cadastral);
                }
            }
            today.put(cadastral, row);
        }
    }

    private void read(Path file) {
        for (NamedCsvRecord row : rows(file)) {
            String cadastral = cadastralByIstat.get(row.getField("istat_code"));
            if (cadastral != null
                    && today.containsKey(cadastral)
                    && row.getField("value").matches("-?[0-9.]+(e[+-]?[0-9]+)?")) {
                values.computeIfAbsent(row.getField("indicator") + " " + row.getField("period"), any -> new HashMap<>())
                        .put(cadastral, Double.valueOf(row.getField("value")));
            }
        }
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String cadastral) throws IOException, InterruptedException {
        JsonNode profile = get("/v1/territories/belfiore:" + cadastral + "/diagnosis");
        for (JsonNode indicator : profile.path("indicators")) {
            Map<String, Double> all = values.getOrDefault(
                    indicator.path("code").asText() + " "
                            + indicator.path("period").asText(),
                    Map.of());
            Optional<Double> own = Optional.ofNullable(all.get(cadastral));
            for (JsonNode standing : indicator.path("standings")) {
                if (own.isPresent()
                        && standing.path("benchmark").asText().equals("country")
                        && !withheldBelow.contains(indicator.path("code").asText())) {
                    check(cadastral, indicator, standing, own.get(), all);
                }
            }
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + path)).build();
        return new ObjectMapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }

    /** Which indicators are withheld where few live. */
    private void learnThresholds() throws IOException, InterruptedException {
        for (JsonNode indicator : get("/v1/indicators").path("indicators")) {
            if (indicator.path("minPopulation").asInt() > 0) {
                withheldBelow.add(indicator.path("code").asText());
            }
        }
    }

    private void check(String cadastral, JsonNode indicator, JsonNode standing, double own, Map<String, Double> all) {
        double[] sorted = all.values().stream().mapToDouble(v -> v).sorted().toArray();
        int below = 0;
        int equal = 0;
        double sum = 0;
        for (double value : sorted) {
            below += value < own ? 1 : 0;
            equal += value == own ? 1 : 0;
            sum += value;
        }
        double mean = sum / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / sorted.length);
        String what = cadastral + " " + indicator.path("code").asText() + " ";
        expect(what + "outOf", sorted.length, standing.path("outOf"), 0);
        expect(what + "rank", sorted.length - below - equal + 1.0, standing.path("rank"), 0);
        expect(what + "percentile", 100 * (below + equal / 2.0) / sorted.length, standing.path("percentile"), 0.0501);
        expect(what + "z", deviation == 0 ? 0 : (own - mean) / deviation, standing.path("z"), 0.00501);
        double half = 0.501 * Math.pow(10, -indicator.path("decimals").asInt());
        for (int quarter = 0; quarter <= 4; quarter++) {
            double place = quarter / 4.0 * (sorted.length - 1);
            int before = (int) Math.floor(place);
            double after = sorted[Math.min(before + 1, sorted.length - 1)];
            double quartile = sorted[before] + (place - before) * (after - sorted[before]);
            expect(
                    what + "quartile " + quarter,
                    quartile,
                    standing.path("quartiles").path(quarter),
                    half);
        }
    }

    private void expect(String what, double expected, JsonNode told, double tolerance) {
        compared++;
        if (Math.abs(expected - told.asDouble()) > tolerance) {
            wrong.add(what + ": " + expected + " by the file, " + told.asText() + " by the service");
        }
    }
}
