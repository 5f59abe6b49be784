package it.fuorigenova.sql;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A piece of a statement composed at run time, with its values in the order of its question marks. The text comes from
 * our own code and catalogues, never from a caller; what a caller gives is a value.
 *
 * @param text SQL with a {@code ?} for each value
 * @param values never null: String, Long, Integer, Double, BigDecimal, Boolean, UUID, LocalDate, Instant, byte[],
 *     String[] or long[]
 */
public record SqlPart(String text, List<Object> values) {

    /** A name after a colon, but not the type after two of them. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z]\\w*)");

    public SqlPart {
        values = List.copyOf(values);
    }

    /** A piece from its text and values. */
    public static SqlPart of(String text, Object... values) {
        return new SqlPart(text, List.of(values));
    }

    /**
     * The statement of a file with its named parameters filled, as part of a larger one.
     *
     * @param parameters a value for each {@code :name} in it
     */
    public static SqlPart from(SqlFile file, Map<String, Object> parameters) {
        String body = file.text()
                .lines()
                .filter(line -> !line.strip().startsWith("--"))
                .collect(joining("\n"));
        List<Object> values = new ArrayList<>();
        String text = PARAMETER.matcher(body).replaceAll(name -> {
            Object value = parameters.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException(file.name() + ".sql needs a value for " + name.group(1));
            }
            values.add(value);
            return "?";
        });
        return new SqlPart(text, values);
    }

    /** Several pieces as one, with the same text between each two. */
    public static SqlPart join(String between, List<SqlPart> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : between).append(parts.get(i).text);
            values.addAll(parts.get(i).values);
        }
        return new SqlPart(text.toString(), values);
    }

    /** This piece and another after it. */
    public SqlPart then(SqlPart next) {
        return new SqlPart(text + next.text, both(values, next.values));
    }

    private static List<Object> both(List<Object> first, List<Object> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        List<Object> all = new ArrayList<>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }

    /** This piece and more text after it. */
    public SqlPart then(String next, Object... more) {
        return then(of(next, more));
    }

    /** This piece between two texts. */
    public SqlPart between(String before, String after) {
        return new SqlPart(before + text + after, values);
    }
}
