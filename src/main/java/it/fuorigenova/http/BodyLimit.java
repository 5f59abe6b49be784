package it.fuorigenova.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large: by what they say of themselves, else by what arrives. One that is compressed is refused,
 * too, because it may be a thousand times as large as it looks.
 */
@Provider
final class BodyLimit implements ReaderInterceptor {

    private static final Wording DETAIL =
            new Wording("Il contenuto supera il limite di %s byte.", "The content exceeds the limit of %s bytes.");

    private static final Wording CODED = new Wording(
            "Il contenuto è nella codifica «%s»: invialo senza comprimerlo.",
            "The content is in the coding `%s`: send it uncompressed.");

    /** Asked late: the framework makes its interceptors before it has read the settings. */
    private final Instance<HttpConfig> config;

    private final Instance<CurrentRequest> request;
    private final ProblemAnswer answer;

    BodyLimit(Instance<HttpConfig> config, Instance<CurrentRequest> request, ProblemAnswer answer) {
        this.config = config;
        this.request = request;
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    long limit = limit(context.request().path());
                    String coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
                    if (coding != null && !coding.equalsIgnoreCase("identity")) {
                        answer.write(context, coded(coding));
                    } else if (length(context.request().getHeader("Content-Length")) > limit) {
                        answer.write(context, tooLarge(limit));
                    } else {
                        context.next();
                    }
                },
                FilterOrder.BODY);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(
                new Limited(context.getInputStream(), limit(request.get().path())));
        return context.proceed();
    }

    private long limit(@Nullable String path) {
        HttpConfig.Http http = config.get().http();
        return HttpConfig.Files.at(path, http.files())
                .map(HttpConfig.Files::limit)
                .orElse(http.bodyLimit())
                .asLongValue();
    }

    private static ProblemException tooLarge(long limit) {
        // What is left of the body is not worth reading.
        return ProblemException.of(HttpProblem.PAYLOAD_TOO_LARGE, DETAIL.with(limit))
                .withHeader("Connection", "close");
    }

    /** The answer says in which coding a body is read (RFC 9110, 15.5.16): in none. */
    private static ProblemException coded(String coding) {
        return ProblemException.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, CODED.with(coding))
                .withHeader("Accept-Encoding", "identity")
                .withHeader("Connection", "close");
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long seen;

        Limited(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            return (int) count(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(read, read);
            return read;
        }

        private long count(long result, long bytes) {
            seen += result < 0 ? 0 : bytes;
            if (seen > limit) {
                throw tooLarge(limit);
            }
            return result;
        }
    }
}
