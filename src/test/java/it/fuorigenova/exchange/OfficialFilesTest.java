package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched from a publisher, and what is said when it is not what it should be. */
class OfficialFilesTest {

    private static final double[] SQUARE = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};

    @TempDir
    Path folder;

    private HttpServer server = newServer();
    private int status = 200;
    private String type = "application/zip";
    private byte[] body = new byte[0];
    private int promised;
    private int requests;

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        body = zip("Com01012023_g");
        promised = body.length;
        server.createContext("/", exchange -> {
            requests++;
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, promised);
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            out.flush();
            if (body.length < promised) {
                // The server closes the connection on a handler that fails, before the promised length is reached.
                throw new IOException("cut");
            }
            out.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private byte[] zip(String layer) throws IOException {
        ShapefileMaker maker = new ShapefileMaker(
                List.of("PRO_COM_T"),
                List.of(
                        new ShapefileMaker.Shape(List.of("010001"), SQUARE),
                        new ShapefileMaker.Shape(List.of("010002"), SQUARE)));
        return Files.readAllBytes(maker.zip(folder.resolve("made.zip"), "Limiti/" + layer + "/" + layer + "_WGS84"));
    }

    private List<SourceFile> fetch(int leastRows, List<String> said) throws IOException {
        Path settings = folder.resolve("official.properties");
        Files.writeString(settings, """
                files=boundaries
                boundaries.address=http://127.0.0.1:%d/Limiti0101{year}_g.zip
                boundaries.file=Limiti0101{year}_g.zip
                boundaries.content-type=application/zip
                boundaries.least-bytes=200
                boundaries.layer=.*/Com0101{year}_g_WGS84
                boundaries.least-rows=%d
                boundaries.most-rows=3
                boundaries.day={year}-01-01
                boundaries.source=istat_{year}
                boundaries.current-only=false
                """.formatted(server.getAddress().getPort(), leastRows));
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return new OfficialFiles(Optional.of(settings), folder.resolve("kept"), clock).fetch(2023, said::add);
    }

    private FileRefusedException refusal() {
        return assertThrows(FileRefusedException.class, () -> fetch(1, new ArrayList<>()));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/Limiti01012023_g.zip";
    }

    @Test
    void fetchesOnceAndKeepsWhatItChecked() throws IOException {
        List<String> said = new ArrayList<>();
        SourceFile file = fetch(1, said).getFirst();
        assertEquals("Limiti01012023_g.zip!Limiti/Com01012023_g/Com01012023_g_WGS84", file.name());
        assertEquals(Optional.of(LocalDate.of(2023, 1, 1)), file.asOf());
        assertEquals(Optional.of("istat_2023"), file.source());
        fetch(1, said);
        assertEquals(1, requests);
        assertEquals(
                List.of(
                        "boundaries: fetching " + address(),
                        "boundaries: " + folder.resolve("kept/Limiti01012023_g.zip") + " was fetched before"),
                said);
    }

    @Test
    void saysThatAFileIsNotThere() {
        status = 404;
        assertEquals(address() + " answers with status 404", refusal().getMessage());
        assertEquals(
                "The file may not be published for this year yet, or under another address: see the settings file",
                refusal().suggestion());
    }

    @Test
    void saysThatAPageCameInPlaceOfTheFile() {
        type = "text/html; charset=utf-8";
        body = "<html>Manutenzione</html>".getBytes(StandardCharsets.UTF_8);
        promised = body.length;
        assertEquals(
                address() + " sends \"text/html; charset=utf-8\", which is not the file",
                refusal().getMessage());
        type = "application/zip";
        assertEquals(
                address() + " sends 25 bytes where at least 200 are expected",
                refusal().getMessage());
        body = "<html>%s</html>".formatted("Manutenzione ".repeat(30)).getBytes(StandardCharsets.UTF_8);
        promised = body.length;
        assertEquals(
                address() + " is not what it should be: The file is a web page or XML, not data: a server may have"
                        + " answered with an error page",
                refusal().getMessage());
    }

    @Test
    void saysThatTheFileIsCutAndKeepsNothingOfIt() {
        body = Arrays.copyOf(body, body.length - 50);
        assertTrue(String.valueOf(refusal().getMessage()).startsWith("The download of " + address() + " broke off: "));
        promised = body.length;
        assertTrue(String.valueOf(refusal().getMessage())
                .startsWith(address() + " is not what it should be: The archive is damaged or cut: "));
        assertEquals(0, folder.resolve("kept").toFile().list().length);
    }

    @Test
    void saysThatTheFileHasNotTheLayerOrTheRowsItShould() throws IOException {
        assertEquals(
                address() + " is not what it should be: it has 2 rows where 3 to 3 are expected",
                assertThrows(FileRefusedException.class, () -> fetch(3, new ArrayList<>()))
                        .getMessage());
        body = zip("Com01012024_g");
        promised = body.length;
        assertEquals(
                address() + " is not what it should be: it has 0 layers like .*/Com01012023_g_WGS84 where one is"
                        + " expected",
                refusal().getMessage());
    }

    @Test
    void saysThatThereMayBeNoInternetAccess() {
        server.stop(0);
        assertEquals(
                address() + " cannot be reached: there may be no Internet access from here",
                refusal().getMessage());
        server = newServer();
        server.start();
    }
}
