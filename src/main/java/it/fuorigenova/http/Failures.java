package it.fuorigenova.http;

import it.fuorigenova.sql.DatabaseException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;

/** Which problem a failure is, whoever threw it. */
final class Failures {

    private static final Wording NO_SUCH_ADDRESS =
            new Wording("A «%s» non risponde nulla.", "Nothing answers at `%s`.");
    private static final Wording OURS = new Wording(
            "Qualcosa è andato storto dalla nostra parte; l'errore è stato registrato.",
            "Something went wrong on our side; the error has been recorded.");
    private static final Wording BUSY =
            new Wording("Il servizio è al limite delle sue forze.", "The service is working at its limit.");
    private static final Wording REFUSED =
            new Wording("Il server ha rifiutato la richiesta.", "The server refused the request.");

    private static final Wording FORM = new Wording(
            "Il modulo multipart/form-data è incompleto o non è scritto come si deve.",
            "The multipart/form-data form is cut short or not written as it should be.");

    /** The framework has no failure of its own for a form that it cannot read; what it throws itself, a form is behind. */
    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private Failures() {}

    static ProblemException noSuchAddress(String path) {
        return ProblemException.notFound(NO_SUCH_ADDRESS.with(path));
    }

    /** The problem behind a failure of any kind; what nobody foresaw is an internal error that tells nothing. */
    static ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case WebApplicationException refusal ->
                ofStatus(refusal.getResponse().getStatus());
            case io.vertx.ext.web.handler.HttpException refusal -> ofStatus(refusal.getStatusCode());
            case RejectedExecutionException busy ->
                ProblemException.of(HttpProblem.UNAVAILABLE, BUSY).withRetryAfter(DatabaseFailures.SOON);
            case IOException unreadable when isOfForm(unreadable) -> ProblemException.of(HttpProblem.BAD_REQUEST, FORM);
            default ->
                DatabaseFailures.of(DatabaseException.sqlState(failure))
                        .orElseGet(() -> ProblemException.of(HttpProblem.INTERNAL_ERROR, OURS));
        };
    }

    private static boolean isOfForm(IOException failure) {
        StackTraceElement[] thrown = failure.getStackTrace();
        return thrown.length > 0 && thrown[0].getClassName().startsWith(FORM_READER);
    }

    /** Whether a failure is worth a stack trace in the log: it is neither the caller's nor the network's. */
    static boolean isOurFault(Throwable failure) {
        return of(failure).type() == HttpProblem.INTERNAL_ERROR;
    }

    /** The problem for a status that a library chose without saying more. */
    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemException.of(HttpProblem.NOT_FOUND, REFUSED);
            case 405 -> ProblemException.of(HttpProblem.METHOD_NOT_ALLOWED, REFUSED);
            case 406 -> ProblemException.of(HttpProblem.NOT_ACCEPTABLE, REFUSED);
            case 413 -> ProblemException.of(HttpProblem.PAYLOAD_TOO_LARGE, REFUSED);
            case 415 -> ProblemException.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, REFUSED);
            case 429 ->
                ProblemException.of(HttpProblem.TOO_MANY_REQUESTS, REFUSED).withRetryAfter(DatabaseFailures.SOON);
            case 503 -> ProblemException.of(HttpProblem.UNAVAILABLE, BUSY).withRetryAfter(DatabaseFailures.SOON);
            default ->
                ProblemException.of(
                        status >= 400 && status < 500 ? HttpProblem.BAD_REQUEST : HttpProblem.INTERNAL_ERROR,
                        status >= 400 && status < 500 ? REFUSED : OURS);
        };
    }
}
