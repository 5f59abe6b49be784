package it.fuorigenova.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, ready to run once. Values are always bound, never pasted into the text. */
public final class Query {

    private static final int ROWS_PER_FETCH = 1000;

    private final Jdbi jdbi;
    private final String text;
    private final List<Consumer<SqlStatement<?>>> parameters = new ArrayList<>();

    Query(Jdbi jdbi, String text) {
        this.jdbi = jdbi;
        this.text = text;
    }

    public Query with(String name, @Nullable String value) {
        return bind(name, value, Types.VARCHAR);
    }

    public Query with(String name, @Nullable UUID value) {
        return bind(name, value, Types.OTHER);
    }

    public Query with(String name, @Nullable LocalDate value) {
        return bind(name, value, Types.DATE);
    }

    public Query with(String name, Instant value) {
        return bind(name, value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    public Query with(String name, @Nullable Integer value) {
        return bind(name, value, Types.INTEGER);
    }

    public Query with(String name, @Nullable Long value) {
        return bind(name, value, Types.BIGINT);
    }

    public Query with(String name, @Nullable Double value) {
        return bind(name, value, Types.DOUBLE);
    }

    public Query with(String name, @Nullable BigDecimal value) {
        return bind(name, value, Types.NUMERIC);
    }

    public Query with(String name, @Nullable Boolean value) {
        return bind(name, value, Types.BOOLEAN);
    }

    /** Binds an array of identifiers, for {@code = any(:name)}. */
    public Query with(String name, Collection<UUID> values) {
        Argument argument = (position, statement, context) -> {
            Array array = statement.getConnection().createArrayOf("uuid", values.toArray());
            statement.setArray(position, array);
        };
        parameters.add(statement -> statement.bind(name, argument));
        return this;
    }

    /** Binds an array of texts, for {@code unnest(:name::text[])}. */
    public Query withTexts(String name, Collection<String> values) {
        Argument argument = (position, statement, context) -> {
            Array array = statement.getConnection().createArrayOf("text", values.toArray());
            statement.setArray(position, array);
        };
        parameters.add(statement -> statement.bind(name, argument));
        return this;
    }

    /** All rows, in the statement's order. */
    public <T> List<T> list(Function<Row, T> reader) {
        List<T> found = new ArrayList<>();
        forEach(row -> found.add(reader.apply(row)));
        return found;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Function<Row, T> reader) {
        List<T> found = list(reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Reads row after row with flat memory. Inside a transaction rows are fetched in portions, else at once. */
    public void forEach(Consumer<Row> reader) {
        jdbi.useHandle(handle -> {
            var query = handle.createQuery(text);
            query.setFetchSize(ROWS_PER_FETCH);
            parameters.forEach(parameter -> parameter.accept(query));
            query.scanResultSet((rows, context) -> {
                try (context) {
                    var open = rows.get();
                    Row row = new Row(open);
                    while (open.next()) {
                        reader.accept(row);
                    }
                    return null;
                }
            });
        });
    }

    /** Runs a statement that returns no rows, and says how many it touched. */
    public long run() {
        return jdbi.withHandle(handle -> {
            try (var update = handle.createUpdate(text)) {
                parameters.forEach(parameter -> parameter.accept(update));
                return (long) update.execute();
            }
        });
    }

    private Query bind(String name, @Nullable Object value, int sqlType) {
        parameters.add(statement -> statement.bindBySqlType(name, value, sqlType));
        return this;
    }
}
