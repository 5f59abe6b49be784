package it.fuorigenova.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

class FlagTest {

    @Test
    void readsTheItalianYesAndNo() {
        assertEquals(new Value.Named("1"), Value.parse("SI", ValueType.FLAG));
        assertEquals(new Value.Named("0"), Value.parse("NO", ValueType.FLAG));
    }

    @Test
    void doesNotGuessWhatElseAFlagMayMean() {
        assertInstanceOf(Value.Unreadable.class, Value.parse("S", ValueType.FLAG));
    }
}
