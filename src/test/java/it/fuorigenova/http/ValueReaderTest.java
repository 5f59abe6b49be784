package it.fuorigenova.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

    private enum Stage {
        DRAFT,
        IN_WORKS
    }

    private static String refusal(ValueReader<?> reader, String text) {
        return assertThrows(InvalidValueException.class, () -> reader.read(text))
                .why()
                .en();
    }

    @Test
    void readsWhatIsRight() throws InvalidValueException {
        assertEquals(7, ValueReader.integer(1, 10).read("7"));
        assertEquals(-180.0, ValueReader.number(-180, 180).read("-180"));
        assertEquals(0.5, ValueReader.number(-180, 180).read(".5"));
        assertEquals(LocalDate.of(2024, 2, 29), ValueReader.date().read("2024-02-29"));
        assertEquals(Stage.IN_WORKS, ValueReader.oneOf(Stage.class).read("in-works"));
        assertEquals(
                List.of(1, 2), ValueReader.list(ValueReader.integer(1, 10), 2).read("1, 2"));
        assertEquals("a b", ValueReader.text(5).read(" a b "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "1.5", "x", "1e1", "99999999999", "٣", " 7"})
    void refusesWhatIsNoWholeNumberInItsBounds(String text) {
        assertEquals("`" + text + "` is not a whole number from 1 to 10", refusal(ValueReader.integer(1, 10), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x1p3", "1d", "180.1", "1e999", "", "1,5", "-"})
    void refusesWhatIsNoNumberInItsBounds(String text) {
        assertTrue(refusal(ValueReader.number(-180, 180), text).endsWith("is not a number from -180 to 180"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2023-2-1", "01/02/2023", "2023-01-01T00:00:00Z", "+999999-01-01", "oggi"})
    void refusesWhatIsNoDay(String text) {
        assertTrue(refusal(ValueReader.date(), text).contains("write it as 2026-03-01"));
    }

    @Test
    void namesTheNearestCode() {
        assertEquals(
                "`in-work` is not a known code; did you mean `in-works`?",
                refusal(ValueReader.oneOf(Stage.class), "in-work"));
        assertEquals(
                "`IN_WORKS` is not a known code; did you mean `in-works`?",
                refusal(ValueReader.oneOf(Stage.class), "IN_WORKS"));
        assertEquals(
                "`xxxxxxxx` is not a known code; known are: draft, in-works",
                refusal(ValueReader.oneOf(Stage.class), "xxxxxxxx"));
    }

    @Test
    void refusesTooManyValuesAndTooLongTexts() {
        assertEquals("has 3 values, at most 2 are allowed", refusal(ValueReader.list(ValueReader.text(9), 2), "a,b,c"));
        assertEquals("the text must have 1 to 5 characters", refusal(ValueReader.text(5), "abcdef"));
        assertEquals("the text must have 1 to 5 characters", refusal(ValueReader.text(5), "  "));
    }

    @Test
    void keepsAPercentSignOfTheCallerAsItIs() {
        assertEquals("`100%s` is not a whole number from 1 to 10", refusal(ValueReader.integer(1, 10), "100%s"));
    }

    @Test
    void collectsAllThatIsWrong() {
        Parameters parameters = new Parameters();
        assertEquals(100, parameters.get("limit", "x", ValueReader.integer(1, 1000), 100));
        assertEquals(Optional.empty(), parameters.find("asOf", null, ValueReader.date()));
        assertEquals(Optional.empty(), parameters.require("lon", null, ValueReader.number(-180, 180)));
        parameters.find("lat", "", ValueReader.number(-90, 90));
        ProblemException problem = assertThrows(ProblemException.class, parameters::check);
        assertEquals(
                List.of("limit", "lon", "lat"),
                problem.faults().stream().map(Fault::parameter).toList());
    }
}
