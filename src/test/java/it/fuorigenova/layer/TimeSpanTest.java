package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.fuorigenova.http.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T14:00:00+02:00, 2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01, 2026-03-01T00:00:00Z, 2026-03-01T23:59:59.999999Z",
        "2026-03-01/2026-03-02, 2026-03-01T00:00:00Z, 2026-03-02T23:59:59.999999Z",
        "2026-03-01T12:00:00.123456789Z/.., 2026-03-01T12:00:00.123456789Z,",
        "../2026-03-01T12:00:00Z, , 2026-03-01T12:00:00Z",
        "/2026-03-01T12:00:00Z, , 2026-03-01T12:00:00Z",
        "2026-03-01/P2D, 2026-03-01T00:00:00Z, 2026-03-03T00:00:00Z",
        "2026-01-31T12:00:00Z/P1M, 2026-01-31T12:00:00Z, 2026-02-28T12:00:00Z",
        "2026-03-01T12:00:00Z/P1Y2M3DT4H5M6S, 2026-03-01T12:00:00Z, 2027-05-04T16:05:06Z",
        "2026-03-01T12:00:00Z/PT36H, 2026-03-01T12:00:00Z, 2026-03-03T00:00:00Z",
        "P1W/2026-03-08T12:00:00Z, 2026-03-01T12:00:00Z, 2026-03-08T12:00:00Z",
    })
    void readsInstantsIntervalsAndDurations(String text, Instant from, Instant to) throws InvalidValueException {
        assertEquals(new TimeSpan(from, to), TimeSpan.reader().read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "yesterday",
                "P1D",
                "P1D/P1D",
                "../P1D",
                "P1D/..",
                "2026-03-01/P",
                "2026-03-01/PT",
                "2026-03-01/P1T",
                "2026-03-01/P-1D",
                "2026-03-01/P9999999999Y",
                "2026-03-01/P999999999Y",
                "2026-03-02/2026-03-01",
                "2026-03-01/2026-03-02/2026-03-03",
                "2026-02-30"
            })
    void refusesWhatIsNeither(String text) {
        assertThrows(InvalidValueException.class, () -> TimeSpan.reader().read(text));
    }
}
