package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.sql.SqlPart;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A hundred thousand inputs, right and wrong: a condition or a refusal, and never a caller's word in the SQL. */
class FilterFuzzTest {

    private static final int INPUTS = 100_000;

    /** Every word there may be in a condition; all of them are ours. */
    private static final Set<String> OURS = Set.of("""
            and or not in like is null collate C false array nullif div filter_power filter_geometry
            casei accenti upper st_distance st_intersects st_equals st_touches st_within st_overlaps st_crosses
            st_contains st_covers st_geomfromewkb at time zone UTC interval microsecond infinity
            text bigint numeric boolean date timestamp timestamptz uuid geography 0 1
            item.id item.code item.name item.storeys item.price item.ratio item.vacant item.built item.confirmed
            item.open_from item.open_to item.starts item.ends item.tags item.place item.shape item.parcels
            lower length abs round floor ceil date_part year st_area st_centroid""".split("\\s+"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{L}\\p{N}_. ?:()\\[\\],<>=+*/%&@'\"-]*");

    @Test
    void makesAConditionOfOurOwnWordsOrARefusal() {
        RandomInputs inputs = new RandomInputs(20261122);
        int compiled = 0;
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < INPUTS; i++) {
            Optional<SqlPart> sql = inputs.next();
            if (sql.isPresent()) {
                compiled++;
                String text = sql.get().text();
                assertTrue(PUNCTUATION.matcher(text).matches(), () -> text + " of " + inputs.last());
                words.addAll(
                        WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()));
                assertEquals(
                        sql.get().values().size(),
                        text.chars().filter(c -> c == '?').count(),
                        () -> "one value for each question mark in " + text);
            }
        }
        words.removeAll(OURS);
        assertEquals(Set.of(), words);
        int sound = compiled;
        assertTrue(sound > INPUTS / 3, () -> "only " + sound + " inputs made sense, which tests too little");
    }
}
