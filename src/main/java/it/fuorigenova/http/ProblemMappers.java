package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of whatever a resource, or the way to it, throws. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final CurrentRequest request;
    private final AllowedMethods methods;
    private final Violations violations;

    ProblemMappers(CurrentRequest request, AllowedMethods methods, Violations violations) {
        this.violations = violations;
        this.request = request;
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException found) {
        return answer(violations.problem(found));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable) {
        return answer(UnreadableJson.problem(unreadable));
    }

    /** The framework has a mapper of its own for these, which only a more specific one displaces. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException unreadable) {
        return answer(UnreadableJson.problem(unreadable));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return answer(UnreadableJson.problem(unreadable));
        }
        int status = refusal.getResponse().getStatus();
        return switch (status) {
            case 404 -> answer(methods.notFound(request.method(), request.path()));
            case 405 -> answer(methods.notAllowed());
            default -> status < 400 ? refusal.getResponse() : anything(refusal);
        };
    }

    @ServerExceptionMapper
    Response anything(Throwable failure) {
        ProblemException problem = Failures.of(failure);
        if (request.isAbandoned()) {
            LOG.debugf(failure, "%s was given up", request.path());
        } else if (problem.type() == HttpProblem.INTERNAL_ERROR) {
            LOG.errorf(failure, "%s failed", request.path());
        } else if (problem.type() == HttpProblem.UNAVAILABLE) {
            // It passes and needs no stack trace; whoever watches wants to know why, all the same.
            LOG.warnf("%s is unavailable: %s", request.path(), failure.getMessage());
        }
        return answer(problem);
    }

    private Response answer(ProblemException problem) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.from(problem, request));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
