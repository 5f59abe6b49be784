package it.fuorigenova.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. Valid only while the reader it was given to runs. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** The column's text; the column must hold one. */
    public String text(String column) {
        return required(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(column, String.class);
    }

    /** The column's identifier; the column must hold one. */
    public UUID id(String column) {
        return required(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) {
        return read(column, UUID.class);
    }

    /** The column's whole number; the column must hold one. */
    public long integer(String column) {
        return required(column, integerOrNull(column));
    }

    public @Nullable Long integerOrNull(String column) {
        // Not getObject: the driver would refuse to read an int4 as a Long.
        try {
            long value = rows.getLong(column);
            return rows.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new IllegalStateException("Column " + column + " cannot be read as a whole number", e);
        }
    }

    /** The column's decimal number; the column must hold one. */
    public BigDecimal decimal(String column) {
        return required(column, decimalOrNull(column));
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return read(column, BigDecimal.class);
    }

    /** The column's floating-point number; the column must hold one. */
    public double number(String column) {
        return required(column, numberOrNull(column));
    }

    public @Nullable Double numberOrNull(String column) {
        return read(column, Double.class);
    }

    /** Whether the column is true; null counts as false. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(read(column, Boolean.class));
    }

    /** The column's day; the column must hold one. */
    public LocalDate date(String column) {
        return required(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return read(column, LocalDate.class);
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = read(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        try {
            return rows.getObject(column, type);
        } catch (SQLException e) {
            throw new IllegalStateException("Column " + column + " cannot be read as " + type.getSimpleName(), e);
        }
    }

    private static <T> T required(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null where a value is required");
        }
        return value;
    }
}
