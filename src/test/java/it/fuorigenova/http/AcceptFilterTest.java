package it.fuorigenova.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | application/json",
                "text/html, */*;q=0.8 | text/html,*/*;q=0.8",
                "application/json,,text/html | application/json,text/html",
                "application/json; | application/json",
                "*; q=.2, */* | */*;q=.2,*/*",
                "application/vnd.oai.openapi+json;version=3.0 | application/vnd.oai.openapi+json;version=3.0",
                "application/geo+json; profile=\"a,b\"; q=0.5 | application/geo+json;q=0.5",
            })
    void keepsWhatIsPreferred(String accept, String readable) {
        assertEquals(readable, AcceptFilter.readable(accept));
    }

    @Test
    void anEmptyListPrefersNothing() {
        assertNull(AcceptFilter.readable(" , ,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c", "/", "application/", ";", "\"x\"", "é/x", "text/html,b r/x", "\"a,b/c"})
    void refusesWhatIsNoMediaType(String accept) {
        assertThrows(ProblemException.class, () -> AcceptFilter.readable(accept));
    }

    @Test
    void aLongHeaderIsReadInNoTime() {
        assertNull(AcceptFilter.readable(",".repeat(8000)));
        assertThrows(ProblemException.class, () -> AcceptFilter.readable("\"".repeat(8001)));
        assertThrows(ProblemException.class, () -> AcceptFilter.readable("a/\",".repeat(2000)));
    }
}
