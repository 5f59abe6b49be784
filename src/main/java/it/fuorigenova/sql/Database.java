package it.fuorigenova.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The database: what a statement is run on. Takes part in the caller's transaction where there is one. */
@ApplicationScoped
public class Database {

    /** The outermost node of a plan comes first. */
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Connections connections;
    private final Jdbi jdbi;
    /** Set while this thread feeds a COPY: its connection is busy, and a question on it would wait for ever. */
    private final ThreadLocal<Boolean> copying = ThreadLocal.withInitial(() -> false);

    Database(Connections connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections::usual);
        this.jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /** A statement from a file, still without its parameters. */
    public Query query(SqlFile file) {
        return query(file.text());
    }

    /** A statement short enough to stand in the code. */
    public Query query(String text) {
        if (copying.get()) {
            throw new IllegalStateException("A row of a COPY may not ask the database: ask before the COPY begins");
        }
        return new Query(jdbi, text);
    }

    /** The rows of a statement composed at run time, to be read quickly. */
    public Reading read(SqlPart statement) {
        return new Reading(connections, connections::usual, statement);
    }

    /**
     * The same of a statement whose best plan does not depend on its values, because whatever they are an index leads
     * to few rows: it is planned once, on connections of its own, which long questions never take away.
     */
    public Reading readSteadily(SqlPart statement) {
        return new Reading(connections, connections::steady, statement);
    }

    /** How many rows the planner expects of a statement, without reading one of them. */
    public long estimate(SqlPart statement) {
        StringBuilder plan = new StringBuilder();
        read(statement.between("explain (format json) ", "")).forEach(row -> plan.append(row.text(0)));
        Matcher rows = PLAN_ROWS.matcher(plan);
        if (!rows.find()) {
            throw new IllegalStateException("A plan says how many rows it expects: " + plan);
        }
        return Long.parseLong(rows.group(1));
    }

    /** Runs a script of several statements that take no parameters. */
    public void script(SqlFile file) {
        jdbi.useHandle(handle -> {
            try (var statement = handle.getConnection().createStatement()) {
                statement.execute(file.text());
            } catch (SQLException e) {
                throw new DatabaseException(file.name() + ".sql failed", e);
            }
        });
    }

    /**
     * Streams rows into a table by {@code COPY}, inside the caller's transaction.
     *
     * @param target the table and its columns, as {@code table (a, b)}; from our own code, never from a caller
     * @param source writes the rows and returns when there are no more
     * @return how many rows went in
     */
    public long copy(String target, RowSource source) {
        return jdbi.withHandle(handle -> {
            try {
                return copy(handle.getConnection().unwrap(PGConnection.class), target, source);
            } catch (SQLException e) {
                throw new DatabaseException("Copying into " + target + " failed", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long copy(PGConnection connection, String target, RowSource source) throws SQLException, IOException {
        CopyIn copy = connection.getCopyAPI().copyIn("copy " + target + " from stdin");
        try {
            copying.set(true);
            CopyRows rows = new CopyRows(copy);
            source.writeTo(rows);
            return rows.finish();
        } finally {
            copying.remove();
            // Still active only when the source or the server gave up: nothing of it may stay.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Where the rows of a {@code COPY} come from. */
    @FunctionalInterface
    public interface RowSource {
        void writeTo(CopyRows rows) throws IOException;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
