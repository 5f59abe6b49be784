package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import it.fuorigenova.html.Speech.Member;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects of a kind as a table: a row for each, a column for each member of which anything is known. */
final class Table {

    static final String LINKS = "links";

    private static final String ID = "id";
    private static final int MOST_ROWS = 1000;
    private static final int SENTENCE = 80;
    private static final String NUMBER = " class=\"number\"";
    private static final Wording TABLE = new Wording("Tabella", "Table");
    private static final Wording NONE = new Wording("Nessuno.", "None.");
    private static final Wording REST = new Wording(
            "Qui sono le prime %s righe di %s: tutte sono negli altri formati.",
            "These are the first %s rows of %s: all are in the other formats.");
    private static final Wording ABSENT =
            new Wording("Di nessuna riga si sa, o è scritto: ", "Of no row it is known, or written down: ");

    private final Speech speech;
    private final Facts facts;

    Table(Speech speech, Facts facts) {
        this.speech = speech;
        this.facts = facts;
    }

    /**
     * How a table is written.
     *
     * @param words whose members the rows have, where a layer says so
     * @param holder the member that holds its rows
     * @param codes the code list of values whose surroundings alone tell it
     * @param columns those to be shown, the naming one first; empty for all there are
     * @param page where a row has a page of its own
     */
    record Manner(
            Optional<Vocabulary> words,
            String holder,
            @Nullable String codes,
            List<String> columns,
            Function<JsonNode, Optional<String>> page) {

        /** All of what a member holds. */
        static Manner of(String holder) {
            return new Manner(Optional.empty(), holder, null, List.of(), row -> Optional.empty());
        }

        Manner in(@Nullable String list) {
            return new Manner(words, holder, list, columns, page);
        }

        Manner in(Vocabulary own) {
            return new Manner(Optional.of(own), holder, codes, columns, page);
        }

        Manner showing(List<String> some) {
            return new Manner(words, holder, codes, some, page);
        }

        private Member member(String name) {
            return new Member(holder, name, words, name.equals("value") || name.equals("key") ? codes : null);
        }
    }

    /** The table; its caption is a text, or nothing where a heading says it. */
    String of(List<JsonNode> rows, String caption, Manner manner) {
        if (rows.isEmpty()) {
            return "<p class=\"said\">" + speech.in(NONE) + "</p>\n";
        }
        List<String> all = manner.columns.isEmpty() ? columns(rows, manner.holder) : manner.columns;
        List<String> known = all.stream()
                .filter(name -> rows.stream().anyMatch(row -> !Json.isNothing(row.path(name))))
                .toList();
        List<String> columns = known.isEmpty() ? all : known;
        String label = HtmlPage.escape(caption.isEmpty() ? speech.in(TABLE) : caption);
        StringBuilder body = new StringBuilder("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(label)
                .append("\">\n<table>\n<caption")
                .append(caption.isEmpty() ? " class=\"visually-hidden\">" : ">")
                .append(label)
                .append("</caption>\n<thead><tr>");
        Set<String> figures = figures(rows, columns);
        columns.forEach(name -> body.append("<th scope=\"col\"")
                .append(figures.contains(name) ? NUMBER : isText(rows, name) ? " class=\"text\"" : "")
                .append('>')
                .append(speech.title(manner.member(name)))
                .append("</th>"));
        body.append("</tr></thead>\n<tbody>\n");
        rows.stream().limit(MOST_ROWS).forEach(row -> row(body, row, columns, figures, manner));
        return body + "</tbody>\n</table>\n</div>\n" + rest(rows.size())
                + (manner.columns.isEmpty() ? absent(all, columns, manner) : "");
    }

    private String rest(int rows) {
        return rows <= MOST_ROWS ? "" : "<p class=\"honest\">" + speech.in(REST.with(MOST_ROWS, rows)) + "</p>\n";
    }

    private String absent(List<String> all, List<String> shown, Manner manner) {
        String names = all.stream()
                .filter(name -> !shown.contains(name))
                .map(name -> speech.title(manner.member(name)))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "<p class=\"honest\">" + speech.in(ABSENT) + names + ".</p>\n";
    }

    /** Whether a column holds sentences, which need room. */
    private static boolean isText(List<JsonNode> rows, String name) {
        return rows.stream().anyMatch(row -> row.path(name).asText().length() > SENTENCE);
    }

    private static Set<String> figures(List<JsonNode> rows, List<String> columns) {
        return columns.stream()
                .filter(name -> rows.stream()
                        .map(row -> row.path(name))
                        .filter(value -> !Json.isNothing(value))
                        .allMatch(JsonNode::isNumber))
                .collect(Collectors.toSet());
    }

    private void row(StringBuilder body, JsonNode row, List<String> columns, Set<String> figures, Manner manner) {
        body.append("<tr><th scope=\"row\">")
                .append(heading(row, columns.getFirst(), manner))
                .append("</th>");
        for (String name : columns.subList(1, columns.size())) {
            body.append(figures.contains(name) ? "<td" + NUMBER + ">" : "<td>")
                    .append(cell(row.path(name), manner.member(name)))
                    .append("</td>");
        }
        body.append("</tr>\n");
    }

    private String cell(JsonNode value, Member member) {
        return Json.isNothing(value) ? "<span class=\"absent\">–</span>" : facts.cell(value, member);
    }

    /** What a row is called leads to its page, if it has one. */
    private String heading(JsonNode row, String name, Manner manner) {
        String text = cell(row.path(name), manner.member(name));
        return manner.page
                .apply(row)
                .or(() -> own(row))
                .or(() -> speech.page(manner.holder, row))
                // Without a link of its own, because it is one.
                .map(page -> "<a href=\"" + HtmlPage.escape(speech.address(page)) + "\">"
                        + text.replaceAll("</?a\\b[^>]*>", "") + "</a>")
                .orElse(text);
    }

    /** What describes itself has a link to all of what is known of it. */
    static Optional<String> own(JsonNode row) {
        return Json.list(row.path(LINKS)).stream()
                .filter(link -> Set.of("self", "item").contains(link.path("rel").asText()))
                .map(link -> link.path("href").asText())
                .filter(Speech::isOfTheWeb)
                .findFirst();
    }

    /** Whether each describes itself elsewhere: then its name and its single values are enough here. */
    static boolean haveOwnPages(List<JsonNode> rows) {
        return rows.stream().allMatch(row -> own(row).isPresent());
    }

    private List<String> columns(List<JsonNode> rows, String holder) {
        Set<String> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(Json.members(row)));
        all.remove(LINKS);
        if (haveOwnPages(rows)) {
            all.removeIf(name -> rows.stream().anyMatch(row -> row.path(name).isContainerNode()));
        }
        List<String> ordered = new ArrayList<>(all);
        rows.stream().flatMap(row -> Speech.naming(row).stream()).findFirst().ifPresent(naming -> {
            if (!naming.equals(ID)
                    && rows.stream().anyMatch(row -> speech.page(holder, row).isPresent())) {
                ordered.removeAll(List.of(ID, Speech.TERRITORY));
            }
            ordered.remove(naming);
            ordered.addFirst(naming);
        });
        return ordered;
    }

    /** Lists of one length that say in columns what others say in rows. */
    static List<String> parallel(JsonNode object, Set<String> among) {
        Map<Integer, List<String>> byLength = among.stream()
                .filter(name -> object.path(name).isArray() && object.path(name).size() > 1)
                .filter(name -> !Json.isObjects(object.path(name)))
                .collect(Collectors.groupingBy(name -> object.path(name).size()));
        return byLength.values().stream()
                .filter(names -> names.size() > 1)
                .findFirst()
                .map(names -> withLetters(object, names, among))
                .orElse(List.of());
    }

    /** A text of as many letters says something of each, too. */
    private static List<String> withLetters(JsonNode object, List<String> names, Set<String> among) {
        int length = object.path(names.getFirst()).size();
        return Stream.concat(
                        names.stream(),
                        among.stream()
                                .filter(name -> object.path(name).isTextual()
                                        && object.path(name).asText().length() == length))
                .toList();
    }

    /** Classes as rows: from one limit to the next, and how many are in each; none where they are no such. */
    static List<JsonNode> classes(JsonNode object) {
        JsonNode breaks = object.path("breaks");
        JsonNode counts = object.path("counts");
        List<JsonNode> rows = new ArrayList<>();
        if (counts.isArray() && !counts.isEmpty() && breaks.size() == counts.size() + 1) {
            for (int i = 0; i < counts.size(); i++) {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                row.set("from", breaks.path(i));
                row.set("to", breaks.path(i + 1));
                row.set("counts", counts.path(i));
                rows.add(row);
            }
        }
        return rows;
    }

    /** Such lists as rows. */
    static List<JsonNode> rows(JsonNode object, List<String> columns) {
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < object.path(columns.getFirst()).size(); i++) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            for (String name : columns) {
                JsonNode column = object.path(name);
                row.set(name, column.isTextual() ? new TextNode(column.asText().substring(i, i + 1)) : column.path(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
