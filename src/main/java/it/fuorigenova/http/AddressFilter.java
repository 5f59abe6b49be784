package it.fuorigenova.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses addresses that cannot be decoded, before anyone tries to make sense of them. */
@Singleton
final class AddressFilter {

    private final ProblemAnswer answer;

    AddressFilter(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    try {
                        check(new CurrentRequest(context));
                    } catch (ProblemException e) {
                        answer.write(context, e);
                        return;
                    }
                    context.next();
                },
                FilterOrder.ADDRESS);
    }

    /** Throws the problem if the address cannot be decoded. */
    static void check(CurrentRequest request) {
        PercentEncoding.check(request.target());
        PercentEncoding.decode(request.path());
        request.query();
    }
}
