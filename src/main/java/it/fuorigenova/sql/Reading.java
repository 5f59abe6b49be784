package it.fuorigenova.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a composed statement: prepared on the server from its first use, so that numbers come in binary,
 * and in portions, so that memory stays flat however many there are.
 */
public final class Reading {

    private static final int ROWS_PER_PORTION = 500;

    private final Connections connections;
    private final ConnectionFactory source;
    private final SqlPart statement;
    private @Nullable Cancellation cancellation;
    private Length length = Length.SHORT;
    private boolean inPortions;

    Reading(Connections connections, ConnectionFactory source, SqlPart statement) {
        this.connections = connections;
        this.source = source;
        this.statement = statement;
    }

    /** Rows are fetched as they are read, not all at once: for more than a page of them. */
    public Reading inPortions() {
        inPortions = true;
        return this;
    }

    /** It may take long, and then waits until few others do. */
    public Reading taking(Length given) {
        length = given;
        return this;
    }

    /** Somebody may give up waiting. */
    public Reading until(Cancellation given) {
        cancellation = given;
        return this;
    }

    /** Takes the rows one after the other. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(Cells row) throws E;
    }

    /**
     * Reads all rows.
     *
     * @return how many there were
     */
    public <E extends Exception> long forEach(Taker<E> taker) throws E {
        try {
            connections.begin(length);
            try {
                // Before a connection is asked for: it is what others wait for.
                if (cancellation != null) {
                    cancellation.check();
                }
                return onConnection(taker);
            } finally {
                connections.end(length);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The statement failed", e);
        }
    }

    /** Runs a statement that returns no rows, in the caller's transaction, and says how many it touched. */
    public long run() {
        try (Connection connection = source.openConnection();
                PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            bind(connection, prepared, statement.values());
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("The statement failed", e);
        }
    }

    private <E extends Exception> long onConnection(Taker<E> taker) throws SQLException, E {
        try (Connection connection = source.openConnection()) {
            if (!inPortions) {
                return read(connection, taker);
            }
            // The server keeps a portal open only inside a transaction.
            connection.setAutoCommit(false);
            try {
                return read(connection, taker);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private <E extends Exception> long read(Connection connection, Taker<E> taker) throws SQLException, E {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            bind(connection, prepared, statement.values());
            if (inPortions) {
                prepared.setFetchSize(ROWS_PER_PORTION);
            }
            begin(prepared);
            try (var rows = prepared.executeQuery()) {
                Cells cells = new Cells(rows);
                long count = 0;
                while (rows.next()) {
                    if (cancellation != null) {
                        cancellation.check();
                    }
                    taker.take(cells);
                    count++;
                }
                return count;
            } finally {
                end();
            }
        }
    }

    private void begin(PreparedStatement prepared) throws SQLException {
        if (cancellation != null) {
            cancellation.begin(prepared);
        }
    }

    private void end() {
        if (cancellation != null) {
            cancellation.end();
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            int place = i + 1;
            switch (values.get(i)) {
                case String text -> prepared.setString(place, text);
                case Long number -> prepared.setLong(place, number);
                case Integer number -> prepared.setInt(place, number);
                case Double number -> prepared.setDouble(place, number);
                case Boolean flag -> prepared.setBoolean(place, flag);
                case BigDecimal number -> prepared.setBigDecimal(place, number);
                case UUID id -> prepared.setObject(place, id);
                case LocalDate day -> prepared.setObject(place, day);
                case Instant instant -> prepared.setObject(place, instant.atOffset(ZoneOffset.UTC));
                case byte[] bytes -> prepared.setBytes(place, bytes);
                case String[] texts -> prepared.setArray(place, connection.createArrayOf("text", texts));
                case long[] numbers -> prepared.setObject(place, numbers);
                case Object other ->
                    throw new IllegalArgumentException(
                            "A " + other.getClass().getName() + " cannot be the value of a statement");
            }
        }
    }
}
