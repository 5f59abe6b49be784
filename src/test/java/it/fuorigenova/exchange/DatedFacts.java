package it.fuorigenova.exchange;

import it.fuorigenova.sql.Database;
import java.util.List;

/** What is derived about the territories whose identity matches a pattern, a line each, as a person would write it. */
record DatedFacts(Database database) {

    private static final String CODES = """
            select identity_key || ' ' || scheme || ' ' || code || ' ' || valid as line
            from territory_code join territory on territory.id = territory_id
            where identity_key ~ :pattern
            order by 1
            """;

    private static final String NAMES = """
            select identity_key || ' ' || lang || ' ' || name || ' ' || valid as line
            from territory_name join territory on territory.id = territory_id
            where identity_key ~ :pattern
            order by 1
            """;

    private static final String GROUPS = """
            select member.identity_key || ' in ' || team.identity_key || ' ' || valid as line
            from membership
            join territory member on member.id = member_id
            join territory team on team.id = group_id
            where direct and member.identity_key ~ :pattern
            order by 1
            """;

    List<String> codes(String pattern) {
        return lines(CODES, pattern);
    }

    List<String> names(String pattern) {
        return lines(NAMES, pattern);
    }

    /** The groups one step above. */
    List<String> groups(String pattern) {
        return lines(GROUPS, pattern);
    }

    private List<String> lines(String question, String pattern) {
        return database.query(question).with("pattern", pattern).list(row -> row.text("line"));
    }
}
