package it.fuorigenova.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;

/** A {@code .sql} file as it stands in the sources, with its header taken apart. */
record SqlText(Path file, String text) {

    private static final Path ROOT = Path.of("src/main/resources/it/fuorigenova");
    private static final Pattern INDEX = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");

    /** Every one of them but the migrations, which Flyway runs. */
    static List<SqlText> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(SqlText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SqlText read(Path file) {
        try {
            return new SqlText(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return ROOT.relativize(file).toString();
    }

    /** What the header says under a key, its lines joined; empty if it says nothing. */
    String header(String key) {
        StringBuilder found = new StringBuilder();
        boolean reading = false;
        for (String line : text.lines().takeWhile(each -> each.startsWith("--")).toList()) {
            String comment = line.substring(2).strip();
            Matcher start = Pattern.compile("(answers|parameters|index): *(.*)").matcher(comment);
            if (start.matches()) {
                reading = start.group(1).equals(key);
                comment = start.group(2);
            }
            if (reading) {
                found.append(found.isEmpty() ? "" : " ").append(comment);
            }
        }
        return found.toString();
    }

    /**
     * The indexes it relies on, whatever else it says about them. What a function looks up for it, no plan shows; it
     * says so: {@code , inside the_function}.
     */
    List<String> indexes() {
        String said = header("index").split("[;:]| or none", 2)[0];
        return said.startsWith("none") || said.contains(", inside ")
                ? List.of()
                : INDEX.matcher(said).results().map(match -> match.group()).toList();
    }

    /** Whether it makes a temporary table that others read. */
    boolean stages() {
        return file.getFileName().toString().startsWith("stage-");
    }

    /** Whether it is more than one question: several statements, or one that cannot be prepared. */
    boolean isScript() {
        return parameters().isEmpty()
                && (body().strip().replaceAll(";\\s*$", "").contains(";")
                        || !body().strip().matches("(?is)(select|insert|update|delete|with|values|merge)\\b.*"));
    }

    private String body() {
        return text.lines().filter(line -> !line.strip().startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
    }

    /** Its parameters, each once, in the order they first appear. */
    List<String> parameters() {
        return parsed().getParameters().getParameterNames().stream().distinct().toList();
    }

    /** Its text with {@code $1} for the first of its parameters. */
    String numbered() {
        List<String> order = parameters();
        List<String> places = new ArrayList<>(parsed().getParameters().getParameterNames());
        Matcher mark = Pattern.compile("\\?").matcher(parsed().getSql());
        return mark.replaceAll(match -> Matcher.quoteReplacement("$" + (order.indexOf(places.removeFirst()) + 1)));
    }

    private ParsedSql parsed() {
        return new ColonPrefixSqlParser().parse(text, null);
    }
}
