package it.fuorigenova.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Servers that do not keep to HTTP. Each serves one caller. */
final class RawReceiver {

    private RawReceiver() {}

    /** What a server says. */
    private interface Saying {
        void say(OutputStream out) throws IOException, InterruptedException;
    }

    /** The address of one that says something and closes. */
    static String saying(String text) throws IOException {
        return serve(out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The address of one that sends a letter now and then, and never comes to the end of its first header. */
    static String trickling() throws IOException {
        return serve(out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('a');
                out.flush();
                Thread.sleep(100);
            }
        });
    }

    private static String serve(Saying saying) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (server;
                    Socket caller = server.accept()) {
                saying.say(caller.getOutputStream());
            } catch (IOException | InterruptedException e) {
                // The caller has gone.
            }
        });
        return "http://localhost:" + server.getLocalPort() + "/";
    }
}
