package it.fuorigenova.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.fuorigenova.testing.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogApiTest {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("fuorigenova.access").addHandler(listener);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("fuorigenova.access").removeHandler(listener);
    }

    private JsonNode logged(String target) throws IOException, InterruptedException {
        RawHttp.get(RestAssured.port, target);
        String line = String.valueOf(lines.poll(5, TimeUnit.SECONDS));
        assertTrue(line.matches("[ -~]*"), line);
        return new ObjectMapper().readTree(line);
    }

    @Test
    void everyRequestIsOneLineOfJson() throws IOException, InterruptedException {
        JsonNode line = logged("/echo?limit=7&tag=a");
        assertEquals("GET", line.path("method").asText());
        assertEquals("/echo", line.path("path").asText());
        assertEquals(200, line.path("status").asInt());
        assertTrue(line.path("bytes").asInt() > 0);
        assertFalse(line.path("requestId").asText().isEmpty());
        assertTrue(line.path("time").asText().endsWith("Z"));
    }

    @Test
    void keepsNeitherWhatWasAskedNorWhoAsked() throws IOException, InterruptedException {
        JsonNode line = logged("/echo?tag=8.93&tag=44.4");
        assertEquals("tag", line.path("parameters").asText());
        assertEquals("127.0.0.0/24", line.path("network").asText());
        assertFalse(line.toString().contains("44.4"));
    }

    @Test
    void nothingThatIsSentLooksLikeAnotherLine() throws IOException, InterruptedException {
        JsonNode line = logged("/echo/x%0A%7B%22status%22:200%7D?%0Aa%E2%80%A8=1");
        assertEquals(400, line.path("status").asInt());
        assertEquals("\na\u2028", line.path("parameters").asText());
    }

    @Test
    void linesAreWrittenAfterAMoment() throws IOException, InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                if (size() > 0) {
                    written.countDown();
                }
            }
        };
        OutputStreamHandler file = new OutputStreamHandler(out, new PatternFormatter("%s%n"));
        file.setAutoFlush(false);
        Logger.getLogger("fuorigenova.access").addHandler(file);
        try {
            logged("/echo");
            logged("/echo");
            assertTrue(written.await(5, TimeUnit.SECONDS), "nothing was written");
        } finally {
            Logger.getLogger("fuorigenova.access").removeHandler(file);
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("{"), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void noLineOfTheConsoleIsWrittenByItself() {
        List<ExtHandler> handlers = Arrays.stream(
                        Logger.getLogger("fuorigenova.access").getHandlers())
                .filter(ExtHandler.class::isInstance)
                .map(ExtHandler.class::cast)
                .toList();
        assertFalse(handlers.isEmpty());
        assertTrue(handlers.stream().noneMatch(ExtHandler::isAutoFlush));
    }
}
