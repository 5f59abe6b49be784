package it.fuorigenova.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's text format for {@code COPY}, in portions of 64 kB. */
public final class CopyRows {

    private static final int PORTION = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder pending = new StringBuilder(PORTION + 4096);

    CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /** Adds one row; the values stand in the order of the target's columns, each as PostgreSQL reads its type. */
    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                pending.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                pending.append("\\N");
            } else {
                escape(value.toString());
            }
        }
        pending.append('\n');
        if (pending.length() >= PORTION) {
            try {
                send();
            } catch (SQLException e) {
                throw new DatabaseException("Copying rows failed", e);
            }
        }
    }

    long finish() throws SQLException {
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        byte[] bytes = Database.utf8(pending.toString());
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.setLength(0);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> pending.append("\\\\");
                case '\n' -> pending.append("\\n");
                case '\r' -> pending.append("\\r");
                case '\t' -> pending.append("\\t");
                default -> pending.append(c);
            }
        }
    }
}
