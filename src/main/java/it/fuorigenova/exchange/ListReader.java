package it.fuorigenova.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.fuorigenova.http.Coded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the fields of one row that hold several values: a list in GeoJSON; in a cell, words with bars between them, or
 * JSON.
 */
final class ListReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_CODE = 100;

    private final SourceRow row;
    private final Profile profile;
    private final CellReader cells;
    private final Report report;

    ListReader(SourceRow row, Profile profile, CellReader cells, Report report) {
        this.row = row;
        this.profile = profile;
        this.cells = cells;
        this.report = report;
    }

    /** Several words, each once. */
    List<String> words(String field, int longest) {
        List<String> words = new ArrayList<>();
        for (JsonNode one : list(field)) {
            String word = one.asText("").strip();
            if (!one.isValueNode() || word.isEmpty() || word.length() > longest) {
                cells.refuse(
                        field,
                        one.toString(),
                        "The list holds something that is no word",
                        "Words of at most %d characters".formatted(longest));
            } else if (!words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Several constants of a list, each once. */
    <E extends Enum<E> & Coded> List<E> codes(String field, Class<E> list) {
        return words(field, LONGEST_CODE).stream()
                .flatMap(word -> cells.parse(field, word, list).stream())
                .toList();
    }

    /**
     * Several things of a few members each.
     *
     * @param members the names they may have
     * @param reader makes one of them from its members, which it reads like the cells of a row
     */
    <T> List<T> things(String field, Set<String> members, Function<CellReader, T> reader) {
        Profile named = Profile.membersOf(field, members);
        List<T> things = new ArrayList<>();
        for (JsonNode one : list(field)) {
            if (!one.isObject()) {
                cells.refuse(
                        field, one.toString(), "The list holds something that is no object", "Write [{...}, {...}]");
                continue;
            }
            CellReader read = new CellReader(members(field, members, one), named, report);
            things.add(reader.apply(read));
            if (read.refused()) {
                cells.noteRefused();
            }
        }
        return things;
    }

    private SourceRow members(String field, Set<String> known, JsonNode object) {
        Map<String, String> members = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            if (!known.contains(member.getKey())) {
                cells.notice(
                        field, member.getKey(), "A member is not known and was not read", "Known: " + sorted(known));
            } else if (!member.getValue().isNull()) {
                members.put(
                        field + "." + member.getKey(),
                        member.getValue().asText().strip());
            }
        });
        return new SourceRow(row.line(), members, null);
    }

    private Iterable<JsonNode> list(String field) {
        String json = row.lists().get(profile.column(field));
        String cell = profile.text(row, field);
        if (json == null && !cell.startsWith("[")) {
            return Stream.of(cell.split("\\|"))
                    .filter(word -> !word.isBlank())
                    .<JsonNode>map(JSON.getNodeFactory()::textNode)
                    .toList();
        }
        try {
            return JSON.readTree(json == null ? cell : json);
        } catch (JsonProcessingException e) {
            cells.refuse(field, cell, "The list is not valid JSON", "Write a list, or words with bars between them");
            return List.of();
        }
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
