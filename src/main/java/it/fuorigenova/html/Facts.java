package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.html.Speech.Member;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as people read it: an object as a list of names and values, objects of a kind as a table, what is long
 * below a heading of its own. Whatever the answer holds is in it, once.
 */
final class Facts {

    private static final String ID = "id";
    /** What holds lists that say in columns what others say in rows. */
    private static final String COLUMNS = "columns";
    /** What a table of classes is called. */
    private static final String LEGEND = "legend";

    private static final int DEEPEST_HEADING = 4;
    private static final Wording ABSENT =
            new Wording("Non si sa, o nessuno l’ha scritto: ", "Not known, or not written down: ");
    private static final Wording NAME = new Wording("Nome", "Name");

    private final Speech speech;
    private final Table table;

    Facts(Speech speech) {
        this.speech = speech;
        this.table = new Table(speech, this);
    }

    Table table() {
        return table;
    }

    /** A heading, and what stands below it. */
    private static String section(int level, String title, String body) {
        return "<section>\n<h%d>%s</h%d>\n%s</section>\n".formatted(level, title, level, body);
    }

    /**
     * The members of an object: single values first, then what needs room, each below a heading.
     *
     * @param without members that are shown elsewhere
     * @param level of the headings
     */
    String document(JsonNode object, String holder, Optional<Vocabulary> words, Set<String> without, int level) {
        Set<String> left = new LinkedHashSet<>(Json.members(object));
        left.removeAll(without);
        left.remove(Table.LINKS);
        boolean sideBySide = SideBySide.is(object);
        if (sideBySide) {
            left.removeAll(Set.of(SideBySide.TERRITORIES, SideBySide.COLUMNS));
        }
        List<JsonNode> classes = Table.classes(object);
        if (!classes.isEmpty()) {
            left.removeAll(Set.of("breaks", "counts"));
        }
        List<String> columns = Table.parallel(object, left);
        columns.forEach(left::remove);
        StringBuilder body = new StringBuilder(
                facts(object, holder, words, name -> left.contains(name) && Json.isShort(object.path(name))));
        if (!classes.isEmpty()) {
            body.append(table.of(classes, speech.words("", LEGEND), measured(object, LEGEND, words)));
        }
        if (!columns.isEmpty()) {
            body.append(table.of(Table.rows(object, columns), "", measured(object, COLUMNS, words)));
        }
        if (sideBySide) {
            body.append(SideBySide.table(object, speech, table));
        }
        List<String> large =
                left.stream().filter(name -> !Json.isShort(object.path(name))).toList();
        boolean alone = large.size() == 1 && body.isEmpty();
        for (String name : large) {
            String inside = large(object.path(name), name, object, words, alone ? level : level + 1);
            String title = speech.title(new Member(holder, name, words, null));
            body.append(alone ? inside : section(Math.min(level, DEEPEST_HEADING), title, inside));
        }
        return body.toString();
    }

    /** A table of figures in the unit that their object tells, or what holds that has told before. */
    private Table.Manner measured(JsonNode object, String holder, Optional<Vocabulary> words) {
        Table.Manner plain = Table.Manner.of(holder);
        return words.or(() -> speech.measured(object, holder)).map(plain::in).orElse(plain);
    }

    private String large(JsonNode value, String name, JsonNode object, Optional<Vocabulary> words, int level) {
        if (Json.isObjects(value)) {
            return objects(Json.list(value), name, words, surroundings(object, words), level);
        }
        if (value.isObject() && name.equals("properties")) {
            return Descriptions.properties(value, table);
        }
        return value.isObject()
                ? document(
                        value,
                        name,
                        name.equals(COLUMNS) ? speech.measured(object, name) : Optional.empty(),
                        Set.of(),
                        Math.min(level, DEEPEST_HEADING))
                : scalars(value, new Member("", name, words, null));
    }

    /** The code list that values below are from, where their object names the property they are values of. */
    private @Nullable String surroundings(JsonNode object, Optional<Vocabulary> words) {
        String property =
                object.path("property").asText(object.path("by").path(0).asText(""));
        return speech.codes(words, property).orElse(null);
    }

    /** Objects of a kind: in a table as long as their own members are short, else each below a heading. */
    private String objects(
            List<JsonNode> objects, String holder, Optional<Vocabulary> words, @Nullable String codes, int level) {
        boolean flat = objects.stream()
                .allMatch(object -> Json.members(object).stream()
                        .allMatch(name -> name.equals(Table.LINKS) || Json.fitsACell(object.path(name))));
        if (flat || Table.haveOwnPages(objects) || level > DEEPEST_HEADING) {
            return table.of(objects, "", Table.Manner.of(holder).in(codes));
        }
        return objects.stream()
                .map(object -> section(
                        level, named(object, words), document(object, holder, words, naming(object), level + 1)))
                .collect(Collectors.joining());
    }

    private static Set<String> naming(JsonNode object) {
        return Speech.naming(object).map(Set::of).orElse(Set.of());
    }

    private String named(JsonNode object, Optional<Vocabulary> words) {
        String property = object.path("property").asText("");
        return property.isEmpty()
                ? HtmlPage.escape(speech.name(object).orElse(speech.in(NAME)))
                : speech.title(new Member("", property, words, null));
    }

    /** Names and values of those members that are chosen, in their order; what only programs know it by comes last. */
    String facts(JsonNode object, String holder, Optional<Vocabulary> words, Predicate<String> chosen) {
        List<String> names = new ArrayList<>(Json.members(object));
        if (names.remove(ID)) {
            names.add(ID);
        }
        String body = names.stream()
                .filter(chosen)
                .filter(name -> !Json.isNothing(object.path(name)) && !speech.isOfOtherLanguage(object, name))
                .map(name -> fact(object.path(name), new Member(holder, name, words, null)))
                .collect(Collectors.joining());
        return body.isEmpty() ? "" : listed(body);
    }

    private static String listed(String facts) {
        return "<dl class=\"known-facts\">\n" + facts + "</dl>\n";
    }

    private String fact(JsonNode value, Member member) {
        return "<div><dt>" + speech.title(member) + "</dt><dd>" + cell(value, member) + "</dd></div>\n";
    }

    /** What is known of an item, group by group in the order of its words, and honestly what is not. */
    String item(JsonNode properties, Vocabulary words, Set<String> without) {
        String known = words.groups().isEmpty()
                ? known(properties, words, words.members(), without)
                : words.groups().stream()
                        .map(group ->
                                headed(speech.in(group.title()), known(properties, words, group.members(), without)))
                        .collect(Collectors.joining());
        String absent = words.members().stream()
                .filter(name -> Json.isNothing(properties.path(name)))
                .map(name -> speech.title(new Member("", name, Optional.of(words), null)))
                .collect(Collectors.joining(", "));
        return absent.isEmpty() ? known : known + "<p class=\"honest\">" + speech.in(ABSENT) + absent + ".</p>\n";
    }

    private static String headed(String title, String body) {
        return body.isEmpty() ? "" : section(2, HtmlPage.escape(title), body);
    }

    private String known(JsonNode properties, Vocabulary words, List<String> names, Set<String> without) {
        String body = names.stream()
                .filter(name -> !Json.isNothing(properties.path(name)) && !without.contains(name))
                .filter(name -> !speech.isOfOtherLanguage(properties, name))
                .map(name -> fact(properties.path(name), new Member("", name, Optional.of(words), null)))
                .collect(Collectors.joining());
        return body.isEmpty() ? "" : listed(body);
    }

    /** A value of any kind, as it stands beside its name. */
    String cell(JsonNode value, Member member) {
        if (value.isObject()) {
            return facts(value, member.name(), Optional.empty(), name -> !name.equals(Table.LINKS));
        }
        if (!value.isArray()) {
            return speech.value(value, member);
        }
        return Json.isObjects(value)
                ? table.of(Json.list(value), "", Table.Manner.of(member.name()).in(member.codes()))
                : scalars(value, member);
    }

    private String scalars(JsonNode array, Member member) {
        List<JsonNode> values = Json.list(array);
        Stream<String> said = values.stream().map(value -> cell(value, member));
        return values.size() == 1 || values.stream().allMatch(JsonNode::isNumber)
                ? said.collect(Collectors.joining("; "))
                : said.map(text -> "<li>" + text + "</li>")
                        .collect(Collectors.joining("", "<ul class=\"plain-list\">", "</ul>"));
    }
}
