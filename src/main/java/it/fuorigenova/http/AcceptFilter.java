package it.fuorigenova.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Accept} as the framework does not: it fails on whatever is no media type, on empty members of the list and
 * on commas inside quotes, the latter two of which are allowed (RFC 9110, 5.6.1 and 12.5.1). A lone {@code *} means
 * everything, as old Java clients say it.
 */
@Singleton
final class AcceptFilter {

    private static final Pattern MEMBERS = Pattern.compile(",(?=(?:[^\"]*+\"[^\"]*+\")*+[^\"]*+$)");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern RANGE = Pattern.compile(TOKEN + "/" + TOKEN);
    private static final Pattern WEIGHT = Pattern.compile("(?i)\\s*q\\s*=.*");
    private static final Wording NO_TYPE = new Wording(
            "L'intestazione Accept nomina «%s», che non è un tipo di contenuto.",
            "The header Accept names `%s`, which is no media type.");

    private final ProblemAnswer answer;

    AcceptFilter(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    try {
                        read(context.request().headers());
                    } catch (ProblemException e) {
                        answer.write(context, e);
                        return;
                    }
                    context.next();
                },
                FilterOrder.ACCEPT);
    }

    private static void read(MultiMap headers) {
        List<String> given = headers.getAll(HttpHeaderNames.ACCEPT);
        if (given.isEmpty()) {
            return;
        }
        String all = String.join(",", given);
        String readable = readable(all);
        if (readable == null) {
            headers.remove(HttpHeaderNames.ACCEPT);
        } else if (!readable.equals(all)) {
            headers.set(HttpHeaderNames.ACCEPT, readable);
        }
    }

    /** The same preferences in a form the framework understands; null where there are none. */
    static @Nullable String readable(String accept) {
        List<String> ranges = new ArrayList<>();
        for (String member : MEMBERS.split(accept)) {
            if (!member.isBlank()) {
                ranges.add(range(member.strip()));
            }
        }
        return ranges.isEmpty() ? null : String.join(",", ranges);
    }

    private static String range(String member) {
        String[] parts = member.split(";");
        String type = parts.length == 0 ? "" : parts[0].strip();
        StringBuilder range = new StringBuilder(type.equals("*") ? "*/*" : type);
        if (!RANGE.matcher(range).matches()) {
            throw ProblemException.of(HttpProblem.BAD_REQUEST, NO_TYPE.with(member));
        }
        for (int i = 1; i < parts.length; i++) {
            if (!member.contains("\"") || WEIGHT.matcher(parts[i]).matches()) {
                range.append(';').append(parts[i].strip());
            }
        }
        return range.toString();
    }
}
