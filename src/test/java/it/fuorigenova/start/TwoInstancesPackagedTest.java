package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.cluster.Cluster;
import it.fuorigenova.geo.TileCoord;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the application on one database: what is written once is new on both, and all else is still kept. */
class TwoInstancesPackagedTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ZOOM = 13;
    private static final double[] ROVEGNO = {9.30138052, 44.57479066};
    /** How far around the touched place tiles are asked for, in tiles. */
    private static final int AROUND = 4;

    private static final Pattern DRAWN = Pattern.compile("fuorigenova_tiles_total\\{answered=\"drawn\"} ([0-9.]+)");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Instance> instances = new ArrayList<>();

    /** One that runs, and where it answers. */
    private record Instance(Process process, String origin) {}

    @BeforeEach
    void startBoth() throws Exception {
        for (String name : List.of("one", "other")) {
            int port = freePort();
            Process process = new PackagedApplication(folder.resolve("data"), folder.resolve(name + ".txt"))
                    .startAt(port, "serve");
            Instance instance = new Instance(process, "http://localhost:" + port);
            instances.add(instance);
            awaitReady(instance);
        }
    }

    @AfterEach
    void stopBoth() throws InterruptedException {
        instances.forEach(instance -> instance.process.destroy());
        for (Instance instance : instances) {
            instance.process.waitFor();
        }
        client.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> get(Instance instance, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(instance.origin + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void awaitReady(Instance instance) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady(instance)) {
            assertTrue(instance.process.isAlive() && Instant.now().isBefore(end), "it does not start");
            Thread.sleep(200);
        }
    }

    private boolean isReady(Instance instance) throws IOException, InterruptedException {
        try {
            return get(instance, "/q/health/ready").statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        }
    }

    private static String address(TileCoord tile) {
        return "/ogc/collections/opportunities/tiles/WebMercatorQuad/" + tile.zoom() + "/" + tile.row() + "/"
                + tile.column();
    }

    /** The tiles around the place that is written to, without its own, and those of smaller maps elsewhere. */
    private static List<TileCoord> unrelated() {
        TileCoord touched = TileCoord.at(ZOOM, ROVEGNO[0], ROVEGNO[1]);
        List<TileCoord> tiles = new ArrayList<>();
        for (int down = -AROUND; down <= AROUND; down++) {
            for (int across = -AROUND; across <= AROUND; across++) {
                if (down != 0 || across != 0) {
                    tiles.add(new TileCoord(ZOOM, touched.row() + down, touched.column() + across));
                }
            }
        }
        tiles.add(TileCoord.at(11, 8.9, 44.4));
        tiles.add(TileCoord.at(12, 9.3, 44.3));
        return tiles;
    }

    /** Tags of tiles by their addresses; of an empty one its status. */
    private Map<String, String> tags(Instance instance, List<TileCoord> tiles)
            throws IOException, InterruptedException {
        Map<String, String> tags = new TreeMap<>();
        for (TileCoord tile : tiles) {
            HttpResponse<String> answer = get(instance, address(tile));
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 204, answer::body);
            tags.put(address(tile), answer.headers().firstValue("ETag").orElse(Integer.toString(answer.statusCode())));
        }
        return tags;
    }

    private double drawn(Instance instance) throws IOException, InterruptedException {
        Matcher told = DRAWN.matcher(get(instance, "/q/metrics").body());
        assertTrue(told.find(), "the metrics tell how many tiles were drawn");
        return Double.parseDouble(told.group(1));
    }

    private void rename(String title) throws SQLException {
        try (Cluster cluster = Cluster.open(folder.resolve("data"))) {
            Cluster.Address at = cluster.address();
            try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                    var statement = connection.prepareStatement(
                            "update opportunity set title = ? where title = 'Ex Colonia di Rovegno'")) {
                statement.setString(1, title);
                assertEquals(1, statement.executeUpdate());
            }
        }
    }

    /** A library may find its parsers beside classes and miss them in the package. */
    @Test
    void thePackageDrawsChartsAndMakesReports() throws IOException, InterruptedException {
        String diagnosis = "/v1/municipalities/010025/diagnosis/";
        assertEquals(200, get(instances.getFirst(), diagnosis + "radar.svg").statusCode());
        HttpResponse<String> report = get(instances.getFirst(), diagnosis + "report.pdf");
        assertEquals(200, report.statusCode(), report.body());
        assertTrue(report.body().startsWith("%PDF"));
    }

    @Test
    void aWriteMakesItsTilesNewOnBothAndAllOthersAreStillKept() throws Exception {
        List<TileCoord> touched = List.of(TileCoord.at(ZOOM, ROVEGNO[0], ROVEGNO[1]));
        List<Map<String, String>> old = new ArrayList<>();
        List<Map<String, String>> kept = new ArrayList<>();
        for (Instance instance : instances) {
            old.add(tags(instance, touched));
            kept.add(tags(instance, unrelated()));
        }
        assertEquals(kept.getFirst(), kept.getLast());
        rename("Colonia rinata");
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(i);
            Instant end = Instant.now().plus(PATIENCE);
            while (tags(instance, touched).equals(old.get(i))) {
                assertTrue(Instant.now().isBefore(end), "it is not seen");
            }
            double before = drawn(instance);
            assertEquals(kept.get(i), tags(instance, unrelated()));
            assertEquals(before, drawn(instance), "none of the others was drawn again");
            tags(instance, touched);
            assertEquals(before, drawn(instance), "and the new one is kept");
        }
        assertEquals(tags(instances.getFirst(), touched), tags(instances.getLast(), touched));
    }
}
