package it.fuorigenova.house;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Runs or prepares the statement of one file and looks at its plans: the one made for all values, and those for every
 * combination of parameters given and absent, because a filter that is not given must cost nothing. An index counts as
 * used if any of them searches it.
 */
final class Attempt {

    private static final int MOST_COMBINED = 7;

    private final Connection connection;
    private final SqlText file;

    private Attempt(Connection connection, SqlText file) {
        this.connection = connection;
        this.file = file;
    }

    /** What is wrong with a file; leaves the transaction as it may be after an error. */
    static List<String> on(Connection connection, SqlText file) {
        try {
            return new Attempt(connection, file).complaints();
        } catch (SQLException e) {
            return List.of(file.name() + ": " + e.getMessage());
        }
    }

    private List<String> complaints() throws SQLException {
        if (file.isScript()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(file.text());
            }
            return List.of();
        }
        List<String> complaints = new ArrayList<>();
        String plans = plans();
        for (String index : file.indexes()) {
            // On 67 municipalities an index that fits is no cheaper than one that half fits: then the others step
            // aside.
            if (!searches(plans, index) && !searches(plansWithOnly(index), index)) {
                complaints.add(file.name() + " does not use " + index + ":\n" + plans);
            }
        }
        return complaints;
    }

    /**
     * Whether a plan looks something up in an index, takes what is nearest from it, or finds conflicts by it. To read
     * all of it, as a planner does that may not read the table, is no use of it.
     */
    private static boolean searches(String plans, String index) {
        String name = "\\b" + index + "\\b";
        return Pattern.compile("(?m)" + name + "[^\\n]*\\n\\s+(Index Cond|Order By):")
                        .matcher(plans)
                        .find()
                || Pattern.compile("Conflict Arbiter Indexes: [^\\n]*" + name)
                        .matcher(plans)
                        .find();
    }

    private String plansWithOnly(String index) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    update pg_index set indisvalid = false
                    where indexrelid <> '%1$s'::regclass
                    and indrelid in (select oid from pg_class where relnamespace <> 'pg_catalog'::regnamespace)
                    """.formatted(index));
            return plans();
        } finally {
            connection.rollback(before);
        }
    }

    private String plans() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("prepare house as " + file.numbered());
            try {
                List<String> samples = samples(statement);
                StringBuilder plans = new StringBuilder();
                plans.append(plan(statement, "force_generic_plan", given(samples, 0)));
                // Many parameters have too many combinations: then only all of them, and each alone.
                int combinations = 1 << Math.min(samples.size(), MOST_COMBINED);
                for (int chosen = 0; chosen < combinations; chosen++) {
                    plans.append(plan(statement, "force_custom_plan", given(samples, chosen)));
                }
                plans.append(plan(statement, "force_custom_plan", samples));
                for (int i = MOST_COMBINED; i < samples.size(); i++) {
                    plans.append(plan(statement, "force_custom_plan", given(samples, 1L << i)));
                }
                return plans.toString();
            } finally {
                statement.execute("deallocate house");
            }
        }
    }

    /** The values whose bit is set, null for the others. */
    private static List<String> given(List<String> samples, long chosen) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> (chosen & 1L << i) == 0 ? "null" : samples.get(i))
                .toList();
    }

    private static List<String> samples(Statement statement) throws SQLException {
        List<String> samples = new ArrayList<>();
        try (ResultSet types = statement.executeQuery(
                "select unnest(parameter_types)::text from pg_prepared_statements where name = 'house'")) {
            while (types.next()) {
                samples.add(sample(types.getString(1)));
            }
        }
        return samples;
    }

    private static String sample(String type) {
        String value = switch (type) {
            case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
            case "uuid[]" -> "'{00000000-0000-0000-0000-000000000000}'";
            case "integer", "bigint", "smallint", "numeric", "real", "double precision" -> "8";
            case "date", "timestamp with time zone" -> "'2026-03-01'";
            case "boolean" -> "true";
            case "text", "character varying" -> "'{\"type\":\"Point\",\"coordinates\":[8.9,44.4]}'";
            case "text[]" -> "'{a}'";
            case "geometry" -> "'SRID=4326;POINT(8.9 44.4)'";
            default -> "null";
        };
        return value + "::" + type;
    }

    /** The plan, or nothing where these values cannot be planned for. */
    private String plan(Statement statement, String mode, List<String> values) throws SQLException {
        Savepoint before = connection.setSavepoint();
        StringBuilder plan = new StringBuilder();
        try {
            statement.execute("set local plan_cache_mode = " + mode);
            String arguments = values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
            try (ResultSet lines = statement.executeQuery("explain execute house" + arguments)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        } catch (SQLException e) {
            plan.append(e.getMessage()).append('\n');
        }
        connection.rollback(before);
        return plan.toString();
    }
}
