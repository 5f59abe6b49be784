package it.fuorigenova.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Answers with a problem where no resource is concerned: an address nobody serves, a request that is not HTTP. */
@Singleton
public final class ProblemAnswer {

    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);

    private final ObjectMapper json;
    private final PageMaker pages;
    private final Instance<Doorkeeper> doorkeepers;

    ProblemAnswer(ObjectMapper json, PageMaker pages, Instance<Doorkeeper> doorkeepers) {
        this.json = json;
        this.pages = pages;
        this.doorkeepers = doorkeepers;
    }

    void register(@Observes Router router) {
        router.route()
                .order(FilterOrder.LAST_ROUTE)
                .handler(context -> write(context, Failures.noSuchAddress(new CurrentRequest(context).path())))
                .failureHandler(this::fail);
        // Where not even a route can be looked up, because the path cannot be decoded.
        router.errorHandler(400, this::refuse);
    }

    private void refuse(RoutingContext context) {
        try {
            doorkeepers.forEach(doorkeeper -> doorkeeper.admit(context));
            AddressFilter.check(new CurrentRequest(context));
            write(context, Failures.ofStatus(400));
        } catch (ProblemException e) {
            write(context, e);
        }
    }

    private void fail(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure == null || context.statusCode() < 500) {
            write(context, Failures.ofStatus(context.statusCode()));
            return;
        }
        if (Failures.isOurFault(failure) && !WaitingCaller.hasLeft(context)) {
            LOG.errorf(failure, "%s failed", context.request().path());
        }
        write(context, Failures.of(failure));
    }

    /** Answers a request with a problem, in its language; cuts the line if the answer has begun. */
    public void write(RoutingContext context, ProblemException problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            context.request().connection().close();
            return;
        }
        CurrentRequest request = new CurrentRequest(context);
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Language", request.language().tag())
                .putHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::putHeader);
        Problem written = Problem.from(problem, request);
        if (request.wantsPage()) {
            response.putHeader("Content-Type", HtmlPage.CONTENT_TYPE)
                    .putHeader("Content-Security-Policy", HtmlPage.POLICY)
                    .end(pages.problem(json.valueToTree(written), request));
            return;
        }
        response.putHeader("Content-Type", Problem.MEDIA_TYPE).end(Buffer.buffer(bytes(written)));
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
