package it.fuorigenova.exchange;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.fuorigenova.territory.Sources.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a publisher's file become the fields of an opportunity or a reference point: data, not code.
 *
 * @param name what it is, for people
 * @param requires columns that a file of this publisher has
 * @param source who publishes it; null where the rows or the caller tell
 * @param columns which column holds a field; a field not named here stands in the column of its own name
 * @param constants fields that are the same for every row
 * @param texts texts with columns in braces; a sentence, between bars, is left out where one of its columns is empty
 * @param days days outside of which a date cannot be right, by field
 * @param codesOf the day whose codes of municipalities it uses; null for the day of the import
 * @param ignored columns known to be of no use here
 */
@JsonIgnoreProperties("comment")
record Profile(
        String name,
        Set<String> requires,
        @Nullable Source source,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, String> texts,
        Map<String, Days> days,
        @Nullable LocalDate codesOf,
        Set<String> ignored) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^}]+)}");

    /** The days between which a date can be right. */
    record Days(LocalDate from, LocalDate to) {}

    /** The profiles of opportunities, those that ask for most columns first. */
    static List<Profile> all() {
        return List.of(read("maritime-concessions"), read("confiscated-real-estate"), read("own"));
    }

    /** The profiles of reference points, our own last. */
    static List<Profile> referencePoints() {
        return List.of(read("railway-stations"), read("seaports"), read("airports"), read("reference-points"));
    }

    /** The members of a small thing of which a field has several: {@code type} is {@code obstacles.type}. */
    static Profile membersOf(String field, Set<String> members) {
        Map<String, String> columns =
                members.stream().collect(Collectors.toMap(member -> member, member -> field + "." + member));
        return new Profile(field, Set.of(), null, columns, Map.of(), Map.of(), Map.of(), null, Set.of());
    }

    private static Profile read(String name) {
        try (InputStream in = Objects.requireNonNull(Profile.class.getResourceAsStream("profiles/" + name + ".json"))) {
            return new ObjectMapper().findAndRegisterModules().readValue(in, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("profiles/" + name + ".json", e);
        }
    }

    /** The column a field stands in. */
    String column(String field) {
        return columns.getOrDefault(field, field);
    }

    /** The text of a field in a row; empty where it has none. */
    String text(SourceRow row, String field) {
        String template = texts.get(field);
        if (template != null) {
            return fill(template, row);
        }
        String constant = constants.get(field);
        return constant != null ? constant : row.text(column(field));
    }

    /** Every column that is read, or known to be of no use. */
    Set<String> knownColumns(Set<String> fields) {
        Set<String> known = new HashSet<>(ignored);
        for (String field : fields) {
            if (!constants.containsKey(field) && !texts.containsKey(field)) {
                known.add(column(field));
            }
        }
        texts.values().forEach(template -> COLUMN.matcher(template).results().forEach(m -> known.add(m.group(1))));
        return known;
    }

    private static String fill(String template, SourceRow row) {
        StringBuilder text = new StringBuilder();
        for (String sentence : template.split("\\|")) {
            Matcher columns = COLUMN.matcher(sentence);
            boolean whole =
                    columns.results().noneMatch(m -> row.text(m.group(1)).isEmpty());
            if (whole) {
                text.append(columns.reset().replaceAll(m -> Matcher.quoteReplacement(row.text(m.group(1)))));
            }
        }
        return text.toString().strip();
    }
}
