package it.fuorigenova.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorSealTest {

    private final CursorSeal seal = new CursorSeal("secret");
    private final Cursor cursor = new Cursor(List.of("Sant'Olcese", "", "è"));

    @Test
    void opensWhatItSealedForTheSameQuery() {
        String text = seal.seal(cursor, "/towns?q=s");
        assertEquals(Optional.of(cursor), seal.open(text, "/towns?q=s"));
        assertTrue(text.matches("[A-Za-z0-9_-]+"), text);
    }

    @Test
    void opensNothingForAnotherQueryOrWithAnotherSecret() {
        String text = seal.seal(cursor, "/towns?q=s");
        assertEquals(Optional.empty(), seal.open(text, "/towns?q=t"));
        assertEquals(Optional.empty(), new CursorSeal("another").open(text, "/towns?q=s"));
    }

    @Test
    void opensNothingThatWasTouched() {
        String text = seal.seal(cursor, "");
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String touched = text.substring(0, i) + other + text.substring(i + 1);
            // The last character carries bits that no byte has.
            assertTrue(i == text.length() - 1 || seal.open(touched, "").isEmpty(), touched);
        }
        assertEquals(Optional.empty(), seal.open("", ""));
        assertEquals(Optional.empty(), seal.open("!!", ""));
        assertEquals(Optional.empty(), seal.open(text.substring(0, 8), ""));
    }

    @Test
    void keepsWhateverAKeyHolds() {
        Cursor odd = new Cursor(Arrays.asList("a\u001fb", null, "", "1:2", "però"));
        assertEquals(Optional.of(odd), seal.open(seal.seal(odd, ""), ""));
    }
}
