package it.fuorigenova.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Sends a request as it is written, which no decent client would, and reads the answer up to its end. */
public final class RawHttp {

    private RawHttp() {}

    /** An answer with its head and its body, as text. */
    public record Answer(String head, String body) {

        /** The status code. */
        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** A header's value, or empty text. */
        public String header(String name) {
            return Stream.of(head.split("\r\n"))
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        /** All of it, to show when something is amiss. */
        public String text() {
            return head + "\n\n" + body;
        }
    }

    /** Asks for a target as it is written. */
    public static Answer get(int port, String target) throws IOException {
        return send(port, "GET " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
    }

    /** Sends these bytes and reads until the server closes: the request should ask it to. */
    public static Answer send(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(answer.substring(0, end), answer.substring(end + 4));
        }
    }
}
