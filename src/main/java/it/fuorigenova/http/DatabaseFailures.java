package it.fuorigenova.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which problem stands behind an SQLSTATE (PostgreSQL, Appendix A). First the failures that pass, then the values that
 * a check of ours let through and the database refused.
 */
final class DatabaseFailures {

    /** After a failover a new primary answers within seconds. */
    static final Duration SOON = Duration.ofSeconds(5);

    private static final Wording AWAY =
            new Wording("La base di dati non risponde in questo momento.", "The database does not answer just now.");
    private static final Wording COLLISION = new Wording(
            "Un'altra richiesta ha toccato gli stessi dati nello stesso momento.",
            "Another request touched the same data at the same moment.");
    private static final Wording SLOW = new Wording(
            "La risposta richiedeva troppo tempo ed è stata interrotta: chiedi di meno, con un filtro o un riquadro"
                    + " più piccolo, oppure riprova.",
            "The answer took too long and was stopped: ask for less, by a filter or a smaller box, or try again.");
    private static final Wording FULL = new Wording(
            "Nessuna connessione alla base di dati si è liberata in tempo.",
            "No connection to the database became free in time.");
    private static final Wording VALUE = new Wording(
            "Un valore della richiesta non è ammesso dove è stato usato.",
            "A value of the request is not allowed where it was used.");

    private record Row(String prefix, HttpProblem type, Wording detail) {}

    /** The first row whose prefix fits decides. */
    private static final List<Row> TABLE = List.of(
            new Row("08", HttpProblem.UNAVAILABLE, AWAY), // connection exception
            new Row("57P", HttpProblem.UNAVAILABLE, AWAY), // shutting down, crashed, starting up
            new Row("53300", HttpProblem.UNAVAILABLE, FULL), // too many connections: the server's, or our pool's
            new Row("53", HttpProblem.UNAVAILABLE, AWAY), // out of memory or disk
            new Row("25006", HttpProblem.UNAVAILABLE, AWAY), // read-only: a standby before its promotion
            new Row("40", HttpProblem.UNAVAILABLE, COLLISION), // serialization failure, deadlock
            new Row("55P03", HttpProblem.UNAVAILABLE, COLLISION), // lock not available
            new Row("57014", HttpProblem.UNAVAILABLE, SLOW), // query canceled: it worked too long, decision 15
            new Row("22003", HttpProblem.INVALID_PARAMETER, VALUE), // numeric value out of range
            new Row("22007", HttpProblem.INVALID_PARAMETER, VALUE), // invalid datetime format
            new Row("22008", HttpProblem.INVALID_PARAMETER, VALUE), // datetime field overflow
            new Row("22021", HttpProblem.INVALID_PARAMETER, VALUE), // character not in repertoire
            new Row("22P02", HttpProblem.INVALID_PARAMETER, VALUE), // invalid text representation
            new Row("22P05", HttpProblem.INVALID_PARAMETER, VALUE)); // untranslatable character

    private DatabaseFailures() {}

    /** The problem, or empty where the database was not concerned or the mistake is ours. */
    static Optional<ProblemException> of(String sqlState) {
        return TABLE.stream()
                .filter(row -> sqlState.startsWith(row.prefix()))
                .findFirst()
                .map(row -> ProblemException.of(row.type(), row.detail()))
                .map(problem -> problem.type() == HttpProblem.UNAVAILABLE ? problem.withRetryAfter(SOON) : problem);
    }
}
