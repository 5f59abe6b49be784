package it.fuorigenova.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused or was not there. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final String TOO_MANY_CONNECTIONS = "53300";

    DatabaseException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    /** The five-character SQLSTATE behind a failure, or an empty text where no database was involved. */
    public static String sqlState(@Nullable Throwable failure) {
        String found = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                if (e.getSQLState() != null) {
                    return e.getSQLState();
                }
                // The pool gives none when it has waited in vain for a connection.
                found = TOO_MANY_CONNECTIONS;
            }
        }
        return found;
    }

    /** The database's own sentence behind a failure, without what the driver adds; else the failure's message. */
    public static String said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException e) {
                ServerErrorMessage said = e.getServerErrorMessage();
                if (said != null && said.getMessage() != null) {
                    return said.getMessage();
                }
            }
        }
        return String.valueOf(failure.getMessage());
    }
}
