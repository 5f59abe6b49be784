package it.fuorigenova.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/**
 * A database in a file that somebody has sent (SQLite): it is read and never written, and nothing in it is trusted. No
 * extension is loaded and no function of its schema is called; what is asked are tables, and neither views nor virtual
 * tables, which may compute without end.
 */
public final class ForeignFile implements AutoCloseable {

    /** The largest value and row: an outline of a region is a few megabytes. */
    private static final String LONGEST = Integer.toString(16 << 20);

    private final Connection connection;

    /** Read one after the other, as they come. */
    public final class Rows implements AutoCloseable {

        private final Statement statement;
        private final ResultSet rows;

        private Rows(String question) throws SQLException {
            this.statement = connection.createStatement();
            this.rows = statement.executeQuery(question);
        }

        /** Moves on; false after the last. */
        public boolean next() {
            try {
                return rows.next();
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }

        /** The value of a column, counted from 1: a text, a number, bytes, or null. */
        public @Nullable Object value(int column) {
            try {
                return rows.getObject(column);
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {
            try {
                statement.close();
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
    }

    private ForeignFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file.
     *
     * @throws DatabaseException where it is no such database
     */
    public static ForeignFile open(Path path) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setPragma(Pragma.LIMIT_LENGTH, LONGEST);
        config.setPragma(Pragma.LIMIT_ATTACHED, "0");
        try {
            // Nobody writes it, so that no journal of its own is looked for.
            Connection connection = config.createConnection(
                    "jdbc:sqlite:" + path.toAbsolutePath().toUri() + "?immutable=1&mode=ro");
            ForeignFile file = new ForeignFile(connection);
            for (String guard :
                    List.of("trusted_schema = off", "cell_size_check = on", "query_only = on", "mmap_size = 0")) {
                file.run("pragma " + guard);
            }
            return file;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /** Whether a name is that of a table whose rows are stored in the file. */
    public boolean hasTable(String name) {
        try (var question = connection.prepareStatement(
                "select 1 from sqlite_master where type = 'table' and rootpage > 0 and name = ?")) {
            question.setString(1, name);
            try (ResultSet found = question.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The columns of a table, without those that are computed. */
    public List<String> columns(String table) {
        List<String> columns = new ArrayList<>();
        try (var question = connection.prepareStatement("select name from pragma_table_xinfo(?) where hidden = 0")) {
            question.setString(1, table);
            try (ResultSet found = question.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
            return columns;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The rows of a table, with the values of these columns of it. */
    public Rows rows(String table, List<String> columns) {
        if (!hasTable(table)) {
            throw new DatabaseException("There is no table " + table, new SQLException("no such table"));
        }
        List<String> quoted = columns.stream().map(ForeignFile::quoted).toList();
        try {
            return new Rows("select " + String.join(", ", quoted) + " from " + quoted(table));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException("The file cannot be read as a database", e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
