package it.fuorigenova.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused or was not there. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    /** The five-character SQLSTATE behind a failure, or an empty text where no database was involved. */
    public static String sqlState(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return e.getSQLState();
            }
        }
        return "";
    }
}
