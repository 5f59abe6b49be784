package it.fuorigenova.layer;

import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.cql2.RandomFilters;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.sql.SqlPart;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An endless row of filters as text and JSON: right ones, spoiled ones and rubbish; the same for the same seed. */
final class RandomInputs {

    /** Stands in every text that filters are made of, and must not stand in any SQL. */
    static final String MARK = "zqx7";

    private static final List<String> WORDS =
            List.of(MARK, MARK + "'", "\\" + MARK, MARK + "\n", "%", "_", "\\", "' or 1=1 --", "?", "è", "𐌀", "$1");

    private static final List<Crs> SYSTEMS = List.of(Crs.values());

    private static final String[] SNIPPETS = {
        "'",
        "\"",
        "(",
        ")",
        ",",
        "\\",
        " AND ",
        " OR ",
        "NOT ",
        " IS NULL",
        " LIKE ",
        "CASEI(",
        "-",
        "^",
        "%",
        "1e400",
        "POINT(",
        "BBOX(1,2,3,4)",
        "DATE('2026-02-30')",
        "INTERVAL('..',",
        "{",
        "}",
        "[",
        "]",
        "{\"op\":\"",
        "null",
        ":",
        "\u0000",
        "\uD800",
        "9999999999999999999999",
        "'zqx7'",
        "zqx7",
        "\"zqx7\"",
        "--",
        ";",
        "?",
        "$1",
        "/*",
        "div"
    };

    private final Random random;
    private final RandomFilters filters;
    private String last = "";

    RandomInputs(long seed) {
        this.random = new Random(seed);
        this.filters = new RandomFilters(random, Probes.VOCABULARY, WORDS);
    }

    /** What the last input was, for messages. */
    String last() {
        return last;
    }

    /** The next input, compiled; empty where it was refused. Anything else but a refusal is thrown. */
    Optional<SqlPart> next() {
        boolean json = random.nextBoolean();
        Cql2Filter right = Cql2Filter.ofTree(filters.filter(random.nextInt(4)));
        last = spoiled(json ? right.toJson() : right.toText());
        try {
            Cql2Filter filter = json ? Cql2Filter.ofJson(last) : Cql2Filter.ofText(last);
            Crs crs = random.nextInt(8) == 0 ? SYSTEMS.get(random.nextInt(SYSTEMS.size())) : Crs.CRS84;
            return Optional.of(FilterCompiler.compile(filter, Probes.SUBJECT, crs));
        } catch (Cql2Exception e) {
            return Optional.empty();
        }
    }

    private String spoiled(String input) {
        StringBuilder text = new StringBuilder(input);
        // Two thirds stay as they are: most spoiled ones end at the first fault, and are soon dealt with.
        for (int edits = Math.max(0, random.nextInt(9) - 5); edits > 0 && !text.isEmpty(); edits--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, SNIPPETS[random.nextInt(SNIPPETS.length)]);
                default -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0x3000));
            }
        }
        return text.toString();
    }
}
