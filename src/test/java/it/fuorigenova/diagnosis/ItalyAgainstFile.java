package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Compares diagnoses of a running service that has loaded all of Italy with a plain reading of the same files: rank,
 * percentile, z and quartiles among all municipalities of the country, trends of municipalities, and aggregates and
 * trends of the country, the regions, the provinces and metropolitan cities, and of municipalities drawn at random. No
 * test, because the files are not in the repository; {@code measurements.md} says how it is run.
 *
 * <p>Municipalities are told apart by their cadastral code, which survives every reform.
 */
final class ItalyAgainstFile {

    private static final int DRAWN_GROUPS = 40;
    private static final int MOST_DRAWN = 1000;

    private final String service;
    private final Map<String, String> cadastralByIstat = new HashMap<>();
    private final Map<String, NamedCsvRecord> today = new TreeMap<>();
    private final PlainFile file;
    private final PlainProof proof;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    private ItalyAgainstFile(String service, Path values, List<String> registries) {
        this.service = service;
        registries.forEach(registry -> learn(Path.of(registry)));
        file = new PlainFile(
                values,
                istat -> Optional.ofNullable(cadastralByIstat.get(istat)).filter(today::containsKey));
        proof = new PlainProof(file);
    }

    /** Takes the address of the service, the file of values, how many municipalities to pass over between two, and registries, today's last. */
    public static void main(String... args) throws IOException, InterruptedException {
        ItalyAgainstFile italy =
                new ItalyAgainstFile(args[0], Path.of(args[1]), List.of(args).subList(3, args.length));
        int step = Integer.parseInt(args[2]);
        List<String> codes = List.copyOf(italy.today.keySet());
        for (int i = 0; i < codes.size(); i += step) {
            italy.checkMunicipality(codes.get(i));
        }
        italy.checkGroups();
        italy.checkDrawnGroups();
        System.out.println(italy.compared + " figures of standings compared, " + italy.wrong.size() + " differ");
        System.out.println(italy.proof.sum());
        italy.wrong.stream().limit(20).forEach(System.out::println);
        italy.proof.wrong().stream().limit(40).forEach(System.out::println);
    }

    private void learn(Path registry) {
        today.clear();
        for (NamedCsvRecord row : PlainFile.rows(registry)) {
            String cadastral = row.getField("cadastral_code");
            for (String column : row.getHeader()) {
                if (column.startsWith("istat_code") && !row.getField(column).isEmpty()) {
                    cadastralByIstat.putIfAbsent(row.getField(column), cadastral);
                }
            }
            today.put(cadastral, row);
        }
    }

    private void checkMunicipality(String cadastral) throws IOException, InterruptedException {
        JsonNode profile = get("/v1/territories/belfiore:" + cadastral + "/diagnosis");
        for (JsonNode indicator : profile.path("indicators")) {
            if (!file.has(indicator)) {
                continue;
            }
            String code = indicator.path("code").asText();
            Map<String, Double> all =
                    file.published(code, indicator.path("period").asText(), today.keySet());
            Optional<Double> own = Optional.ofNullable(all.get(cadastral));
            for (JsonNode standing : indicator.path("standings")) {
                if (own.isPresent() && standing.path("benchmark").asText().equals("country")) {
                    checkStanding(cadastral, indicator, standing, own.get(), all);
                }
            }
            proof.checkTrend(cadastral, indicator, file.seriesSinceBreak(code, cadastral));
        }
    }

    /** The country, its regions, provinces and metropolitan cities. */
    private void checkGroups() throws IOException, InterruptedException {
        Map<String, List<String>> groups = new TreeMap<>();
        today.forEach((cadastral, row) -> {
            for (String reference :
                    List.of("iso:IT", "istat:" + row.getField("region_code"), "uts:" + row.getField("uts_code"))) {
                groups.computeIfAbsent(reference, any -> new ArrayList<>()).add(cadastral);
            }
        });
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            checkGroup(group.getKey(), group.getValue(), get("/v1/territories/" + group.getKey() + "/diagnosis"));
        }
    }

    /** The same ones every time. */
    private void checkDrawnGroups() throws IOException, InterruptedException {
        Random draw = new Random(41);
        for (int i = 0; i < DRAWN_GROUPS; i++) {
            List<String> members = new ArrayList<>(today.keySet());
            Collections.shuffle(members, draw);
            members = List.copyOf(members.subList(0, 2 + draw.nextInt(MOST_DRAWN)));
            List<String> codes = members.stream()
                    .map(one -> Objects.requireNonNull(today.get(one)).getField("istat_code"))
                    .toList();
            String body = new ObjectMapper().writeValueAsString(Map.of("municipalities", codes));
            JsonNode profile = ask(HttpRequest.newBuilder(URI.create(service + "/v1/diagnoses"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            checkGroup("group " + i + " of " + codes.size(), members, profile);
        }
    }

    private void checkGroup(String group, List<String> members, JsonNode profile) {
        for (JsonNode indicator : profile.path("indicators")) {
            if (file.has(indicator)) {
                proof.checkAggregate(group, indicator, members);
                proof.checkTrend(
                        group,
                        indicator,
                        file.seriesSinceBreak(indicator.path("code").asText(), members));
            }
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(URI.create(service + path)));
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + ": " + answer.statusCode());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    private void checkStanding(
            String cadastral, JsonNode indicator, JsonNode standing, double own, Map<String, Double> all) {
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
