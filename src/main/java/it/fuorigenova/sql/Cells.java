package it.fuorigenova.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, read by the place of its columns, counted from 0: the quick way, for many rows of a composed
 * statement. Valid only while the reader it was given to runs.
 */
public final class Cells {

    private final ResultSet rows;

    Cells(ResultSet rows) {
        this.rows = rows;
    }

    /** The bytes of a {@code bytea}, or a text's in UTF-8 without having been a string; null where there is none. */
    public byte @Nullable [] bytes(int column) {
        try {
            return rows.getBytes(column + 1);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    public @Nullable String text(int column) {
        try {
            return rows.getString(column + 1);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** Whether the last value read was null: for numbers and flags, which have no other way to say it. */
    public boolean wasNull() {
        try {
            return rows.wasNull();
        } catch (SQLException e) {
            throw new DatabaseException("The row cannot be read", e);
        }
    }

    /** A whole number; 0 where there is none, see {@link #wasNull}. */
    public long integer(int column) {
        try {
            return rows.getLong(column + 1);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** A floating-point number; 0 where there is none, see {@link #wasNull}. */
    public double number(int column) {
        try {
            return rows.getDouble(column + 1);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** An exact number; null where there is none. */
    public @Nullable BigDecimal decimal(int column) {
        try {
            return rows.getBigDecimal(column + 1);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    /** A flag; false where there is none, see {@link #wasNull}. */
    public boolean flag(int column) {
        try {
            return rows.getBoolean(column + 1);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    public @Nullable UUID id(int column) {
        return read(column, UUID.class);
    }

    public @Nullable LocalDate date(int column) {
        return read(column, LocalDate.class);
    }

    public @Nullable Instant instant(int column) {
        OffsetDateTime value = read(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private <T> @Nullable T read(int column, Class<T> type) {
        try {
            return rows.getObject(column + 1, type);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    private static DatabaseException unreadable(int column, SQLException e) {
        return new DatabaseException("Column " + column + " cannot be read", e);
    }
}
