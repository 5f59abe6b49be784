package it.fuorigenova.testing;

import it.fuorigenova.sql.Database;
import java.util.List;

/**
 * Takes the schematic boundaries of some municipalities of the sample for surveyed ones, so that it is known where their
 * points lie: what we drew ourselves decides nothing.
 */
public final class Borders {

    private static final List<String> KNOWN = List.of("010052", "010025");

    private Borders() {}

    /** Rovegno and Genova have boundaries from now on. */
    public static void draw(Database database) {
        database.query("""
                        update boundary set accuracy = 'surveyed', attested_on = '2026-01-01'
                        where accuracy = 'schematic'
                          and territory_id in (select territory_id from territory_code where scheme = 'istat' and code = any (:codes))
                        """).withTexts("codes", KNOWN).run();
    }

    /** They have none again. */
    public static void forget(Database database) {
        database.query("""
                        update boundary set accuracy = 'schematic', attested_on = null
                        where accuracy = 'surveyed' and attested_on = '2026-01-01'
                          and territory_id in (select territory_id from territory_code where scheme = 'istat' and code = any (:codes))
                        """).withTexts("codes", KNOWN).run();
    }
}
