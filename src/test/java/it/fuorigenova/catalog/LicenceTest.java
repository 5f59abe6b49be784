package it.fuorigenova.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A licence is stated where all sources state the same, and nowhere else. */
class LicenceTest {

    private static Licence of(@Nullable String... stated) {
        List<PublishedSource> sources = Stream.of(stated)
                .map(text -> new PublishedSource("source", "A source", null, text, null))
                .toList();
        return Licence.common(sources);
    }

    @Test
    void isThatOnWhichAllSourcesAgree() {
        Licence agreed = of("CC BY 4.0", "CC BY 4.0");
        assertEquals("http://creativecommons.org/licenses/by/4.0/", agreed.uri().toString());
        assertEquals("CC BY 4.0", agreed.title().en());
        assertEquals("IODL 2.0", of("IODL 2.0").title().it());
    }

    @Test
    void isUnknownWhereSourcesDifferOrDoubtOrSayNothing() {
        assertEquals(Licence.UNKNOWN, of("CC BY 4.0", "IODL 2.0"));
        assertEquals(Licence.UNKNOWN, of("CC BY (licenza abituale all'origine, non verificata in questa copia)"));
        assertEquals(Licence.UNKNOWN, of("CC BY 4.0", null));
        assertEquals(Licence.UNKNOWN, of((String) null));
        assertEquals(Licence.UNKNOWN, of());
    }
}
