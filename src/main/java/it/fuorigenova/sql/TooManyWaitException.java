package it.fuorigenova.sql;

import java.sql.SQLException;

/** So many wait for the database that one more would wait in vain. */
final class TooManyWaitException extends SQLException {

    private static final long serialVersionUID = 1L;

    TooManyWaitException() {
        super("too many wait for the database", DatabaseException.TOO_MANY_CONNECTIONS);
    }
}
