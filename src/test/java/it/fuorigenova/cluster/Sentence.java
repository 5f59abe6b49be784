package it.fuorigenova.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What the user reads when the private database cannot be had. */
final class Sentence {

    private Sentence() {}

    static void assertSays(Executable act, String... parts) {
        String said = String.valueOf(assertThrows(ClusterException.class, act).getMessage());
        for (String part : parts) {
            assertTrue(said.contains(part), said);
        }
        assertFalse(said.contains("\n"), said);
    }
}
