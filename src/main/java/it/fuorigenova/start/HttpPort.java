package it.fuorigenova.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the address the service is to answer at can be had, asked before anything else is started. */
final class HttpPort {

    private HttpPort() {}

    static void check(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new Refusal("The host " + host + " has no address: correct quarkus.http.host.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (BindException e) {
            throw new Refusal(why(String.valueOf(e.getMessage()), host, port));
        } catch (IOException e) {
            throw new Refusal("Port " + port + " of " + host + " cannot be opened: " + e.getMessage() + ".");
        }
    }

    private static String why(String reason, String host, int port) {
        if (reason.contains("in use")) {
            return "Port " + port + " is taken by another program: stop that one, or choose another port, for instance"
                    + " FUORIGENOVA_PORT=" + (port % 65_535 + 1) + ".";
        }
        if (reason.contains("ermission")) {
            return "Port " + port + " may not be opened by this user: choose one above 1023, for instance"
                    + " FUORIGENOVA_PORT=8080.";
        }
        return "The address " + host + " is not one of this machine (" + reason + "): correct quarkus.http.host.";
    }
}
