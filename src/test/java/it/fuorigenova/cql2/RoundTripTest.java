package it.fuorigenova.cql2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.fuorigenova.cql2.RandomFilters.Vocabulary;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is printed reads back to the same tree. */
class RoundTripTest {

    @Test
    void printsWhatReadsBackToTheSameTree() throws Cql2Exception {
        Random random = new Random(20261122);
        RandomFilters filters = new RandomFilters(
                random,
                new Vocabulary(
                        List.of("titolo", "eo:nome.1", "Città", "and", "a b", "say \"hi\""),
                        List.of("piani", "div"),
                        List.of("vuoto"),
                        List.of("date", "interval"),
                        List.of("timestamp", "end"),
                        List.of("tag"),
                        List.of("geometry", "point")),
                List.of("a", "'", "\\", "\n", "\"", "_", "%", "è", "𐌀", "\\'", "DROP", "--", "\u0007"));
        for (int i = 0; i < 5_000; i++) {
            Expression tree = filters.filter(random.nextInt(5));
            assertEquals(tree, Cql2Filter.ofText(TextWriter.write(tree)).expression());
            assertEquals(tree, Cql2Filter.ofJson(JsonWriter.write(tree)).expression());
        }
    }
}
