package it.fuorigenova.http;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The query of a request, decoded strictly: names as written, each with all its values in order. */
record RawQuery(Map<String, List<String>> values) {

    private static final String KEY = RawQuery.class.getName();

    /** The query of this request, decoded once; a problem if it cannot be. */
    static RawQuery of(RoutingContext context) {
        RawQuery known = context.get(KEY);
        if (known == null) {
            known = parse(context.request().query());
            context.put(KEY, known);
        }
        return known;
    }

    static RawQuery parse(@Nullable String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = PercentEncoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
                String value = PercentEncoding.decodeQuery(equals < 0 ? "" : pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return new RawQuery(values);
    }

    /** The query without one parameter. */
    RawQuery without(String name) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.remove(name);
        return new RawQuery(rest);
    }

    /** The query without some parameters. */
    RawQuery without(Set<String> names) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new RawQuery(rest);
    }

    /** The query with one parameter set, in its place or at the end. */
    RawQuery with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new RawQuery(more);
    }

    /** The query as text, encoded, in the order of the names. */
    String sorted() {
        return text(new TreeMap<>(values));
    }

    /** The query as it ends an address, encoded, with its question mark; empty if there is none. */
    String toSuffix() {
        return values.isEmpty() ? "" : '?' + text(values);
    }

    private static String text(Map<String, List<String>> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, all) -> {
            for (String value : all) {
                text.append(text.isEmpty() ? "" : "&");
                text.append(PercentEncoding.encode(name)).append('=').append(PercentEncoding.encode(value));
            }
        });
        return text.toString();
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }
}
