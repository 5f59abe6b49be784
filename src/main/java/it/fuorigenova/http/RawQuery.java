package it.fuorigenova.http;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, decoded strictly.
 *
 * @param values names as written, each with all its values in order
 * @param encoded each name with its values as they stand in an address: an answer repeats them in a dozen links
 */
record RawQuery(Map<String, List<String>> values, Map<String, String> encoded) {

    private static final String KEY = RawQuery.class.getName();
    private static final RawQuery NONE = new RawQuery(Map.of(), Map.of());

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
        if (query == null) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = PercentEncoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
                String value = PercentEncoding.decodeQuery(equals < 0 ? "" : pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        Map<String, String> encoded = new LinkedHashMap<>();
        values.forEach((name, all) -> encoded.put(name, text(name, all)));
        return new RawQuery(values, encoded);
    }

    /** The query without one parameter. */
    RawQuery without(String name) {
        return values.containsKey(name) ? without(Set.of(name)) : this;
    }

    /** The query without some parameters. */
    RawQuery without(Set<String> names) {
        RawQuery rest = new RawQuery(new LinkedHashMap<>(values), new LinkedHashMap<>(encoded));
        rest.values.keySet().removeAll(names);
        rest.encoded.keySet().removeAll(names);
        return rest;
    }

    /** The query with one parameter set, in its place or at the end. */
    RawQuery with(String name, String value) {
        RawQuery more = new RawQuery(new LinkedHashMap<>(values), new LinkedHashMap<>(encoded));
        more.values.put(name, List.of(value));
        more.encoded.put(name, text(name, List.of(value)));
        return more;
    }

    /** The query as text, encoded, in the order of the names. */
    String sorted() {
        return String.join("&", new TreeMap<>(encoded).values());
    }

    /** The query as it ends an address, encoded, with its question mark; empty if there is none. */
    String toSuffix() {
        return values.isEmpty() ? "" : '?' + String.join("&", encoded.values());
    }

    private static String text(String name, List<String> values) {
        String known = PercentEncoding.encode(name);
        return values.stream()
                .map(value -> known + '=' + PercentEncoding.encode(value))
                .collect(Collectors.joining("&"));
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }
}
