package it.fuorigenova.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small words of HTTP: queries, languages, tags, identifiers, networks. */
class PlainWordsTest {

    @Test
    void aQueryIsReadAndWrittenWithoutLoss() {
        RawQuery query = RawQuery.parse("q=Sant%27Olcese+%26+d%C3%A0&tag=a&tag=b&&empty=&bare");
        assertEquals(
                Map.of(
                        "q",
                        List.of("Sant'Olcese & dà"),
                        "tag",
                        List.of("a", "b"),
                        "empty",
                        List.of(""),
                        "bare",
                        List.of("")),
                query.values());
        assertEquals("?q=Sant%27Olcese%20%26%20d%C3%A0&tag=a&tag=b&empty=&bare=", query.toSuffix());
        assertEquals(query, RawQuery.parse(query.toSuffix().substring(1)));
        assertEquals("bare=&empty=&q=x&tag=a&tag=b", query.with("q", "x").sorted());
        assertEquals("", RawQuery.parse(null).toSuffix());
    }

    @Test
    void whatIsBrokenIsRefusedNotRepaired() {
        for (String text : List.of("%", "%2", "%zz", "%ff", "%C3%28", "%ED%A0%80", "%00", "a\0b")) {
            assertThrows(ProblemException.class, () -> PercentEncoding.decode(text), text);
        }
        assertEquals("a/b+c", PercentEncoding.decode("a%2Fb+c"));
        assertEquals("a/b c", PercentEncoding.decodeQuery("a%2Fb+c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                    | IT",
                "''                      | IT",
                "en                      | EN",
                "EN-us                   | EN",
                "de, en;q=0.8, it;q=0.9  | IT",
                "fr, en;q=0.1            | EN",
                "fr                      | IT",
                "*                       | IT",
                "en;q=0, it              | IT",
                "en;q=0                  | IT",
                "garbage;;               | IT",
            })
    void aLanguageIsChosenAsTheCallerLikes(String header, Language chosen) {
        assertEquals(chosen, Language.preferred(header));
    }

    @Test
    void aTagIsComparedWeaklyInAListOrByAStar() {
        EntityTag tag = new EntityTag("abc");
        assertTrue(tag.isAmong("\"x\", W/\"abc\""));
        assertTrue(tag.isAmong(" * "));
        assertFalse(tag.isAmong("\"abcd\", abc"));
        assertFalse(tag.isAmong(null));
        byte[] bytes = {1};
        assertNotEquals(EntityTag.of(bytes, "a/b", "it", ""), EntityTag.of(bytes, "a/c", "it", ""));
        assertNotEquals(EntityTag.of(bytes, "a/b", "it", ""), EntityTag.of(bytes, "a/b", "en", ""));
        assertNotEquals(EntityTag.of(bytes, "a/b", "it", ""), EntityTag.of(bytes, "a/b", "it", "gzip"));
    }

    @Test
    void anIdentifierIsAPlainWordOrOneOfOurs() {
        assertEquals("a-B_1.2:3", RequestId.choose("a-B_1.2:3"));
        for (String odd : new String[] {null, "", "a b", "a\nb", "è", "x".repeat(65)}) {
            assertTrue(RequestId.choose(odd).matches("[0-9a-f]{32}"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "example.org, ''",
    })
    void ofAnAddressOnlyTheNetworkIsKept(String address, String network) {
        assertEquals(network, Network.of(address));
    }

    @Test
    void aLinkStandsInAHeaderWithoutItsTitle() {
        assertEquals(
                "<http://server/x>; rel=\"next\"; type=\"text/csv\"",
                Link.of("http://server/x", "next", "text/csv")
                        .titled("più avanti")
                        .toHeader());
    }
}
