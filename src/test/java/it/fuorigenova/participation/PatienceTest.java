package it.fuorigenova.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import it.fuorigenova.http.ProblemException;
import org.junit.jupiter.api.Test;

/** How many contributions are taken from one address. */
class PatienceTest {

    private final Patience patience = new Patience(new SmallRyeConfigBuilder()
            .withMapping(ParticipationConfig.class)
            .withDefaultValue("fuorigenova.participation.most-from-one", "3")
            .withDefaultValue("fuorigenova.participation.per", "PT1H")
            .withDefaultValue("fuorigenova.participation.keep-answered", "P90D")
            .withDefaultValue("fuorigenova.participation.keep-waiting", "P365D")
            .withDefaultValue("fuorigenova.participation.least-answered", "5")
            .build()
            .getConfigMapping(ParticipationConfig.class));

    private void send(String... addresses) {
        for (String address : addresses) {
            patience.count(address);
        }
    }

    @Test
    void threeAreTakenAndTheFourthWaits() {
        send("198.51.100.7", "198.51.100.7", "198.51.100.7", "198.51.100.8");
        ProblemException refused = assertThrows(ProblemException.class, () -> send("198.51.100.7"));
        assertEquals(429, refused.type().status());
    }

    @Test
    void whoHasAWholeNetworkOfVersionSixIsOneSender() {
        send("2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:ffff::3", "2001:db8:1:3::1");
        assertThrows(ProblemException.class, () -> send("2001:db8:1:2:aaaa::4"));
    }
}
