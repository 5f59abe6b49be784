package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpPortTest {

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            String said = refusal("0.0.0.0", port);
            assertTrue(said.contains("Port " + port + " is taken"), said);
            assertTrue(said.contains("FUORIGENOVA_PORT="), said);
        }
    }

    @Test
    void saysThatTheAddressIsNotOfThisMachine() {
        // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
        String said = refusal("192.0.2.1", 0);
        assertTrue(said.contains("192.0.2.1 is not one of this machine"), said);
    }

    @Test
    void letsAnyFreePortPass() {
        assertDoesNotThrow(() -> HttpPort.check("127.0.0.1", 0));
    }

    private static String refusal(String host, int port) {
        return String.valueOf(
                assertThrows(Refusal.class, () -> HttpPort.check(host, port)).getMessage());
    }
}
