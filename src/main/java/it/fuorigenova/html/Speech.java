package it.fuorigenova.html;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Vocabulary;
import it.fuorigenova.http.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one page says things: what members are called, and a value in words or as a link. */
final class Speech {

    /** Of several members that name a thing, the first that it has. */
    private static final List<String> NAMES =
            List.of("title", "name", "label", "rule", "property", "code", "slug", "id");

    /** What names a territory to programs where its own name stands beside it. */
    static final String TERRITORY = "territoryId";

    private static final List<String> WEB = List.of("http://", "https://");
    private static final Pattern SECOND_LANGUAGE = Pattern.compile("(\\w+)En");
    private static final Wording YES = new Wording("sì", "yes");
    private static final Wording NO = new Wording("no", "no");
    private static final Wording UNKNOWN = new Wording("non noto", "not known");

    private final Names names;
    private final CurrentRequest request;
    private final Language language;
    private final Figures figures;

    Speech(Names names, CurrentRequest request) {
        this.names = names;
        this.request = request;
        this.language = request.language();
        this.figures = new Figures(language);
    }

    /**
     * A member of something shown.
     *
     * @param holder the member that holds it, or nothing
     * @param words whose member it is, where a layer says so
     * @param codes the code list of its value, where only its surroundings tell; null for none
     */
    record Member(
            String holder,
            String name,
            Optional<Vocabulary> words,
            @Nullable String codes) {}

    String in(Wording text) {
        return text.in(language);
    }

    Language language() {
        return language;
    }

    Figures figures() {
        return figures;
    }

    /** An address of ours as a page links to it. */
    String address(String path) {
        return request.inItsLanguage(path.startsWith("/") ? request.address(path) : path);
    }

    /** What a member is called, as HTML; its own name, as code, where nobody has given it another. */
    String title(Member member) {
        return term(member)
                .map(term -> HtmlPage.escape(in(term.title())))
                .orElseGet(() -> "<code>" + HtmlPage.escape(member.name) + "</code>");
    }

    /** What a member is called, as text. */
    String words(String holder, String name) {
        return names.member(holder, name).map(term -> in(term.title())).orElse(name);
    }

    /** What a value of a member is called, as text; empty if it is called what it is. */
    Optional<String> label(String name, String value) {
        return names.value("", name, value).map(this::in);
    }

    /** A day or a moment in words, or what else a text says. */
    String time(String text) {
        return figures.time(text).orElse(text);
    }

    /** The words for figures of an object that tells their unit, itself or by its indicator; empty if it does not. */
    Optional<Vocabulary> measured(JsonNode object, String holder) {
        String unit =
                object.path("unit").asText(object.path("indicator").path("unit").asText(""));
        return unit.isEmpty() ? Optional.empty() : Optional.of(Measured.in(unit(unit), holder, names));
    }

    /** What a unit of the catalogue is called. */
    String unit(String unit) {
        return label("unit", unit).orElse(unit);
    }

    private Optional<Vocabulary.Term> term(Member member) {
        return member.words
                .flatMap(words -> words.term(member.name))
                .or(() -> names.member(member.holder, member.name));
    }

    /** The name of a thing, as text; empty if it has none. */
    Optional<String> name(JsonNode thing) {
        return NAMES.stream()
                .flatMap(name -> language == Language.EN ? List.of(name + "En", name).stream() : List.of(name).stream())
                .map(name -> thing.path(name))
                .filter(value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }

    /** The member that the name of a thing is taken from. */
    static Optional<String> naming(JsonNode thing) {
        return NAMES.stream().filter(name -> thing.path(name).isTextual()).findFirst();
    }

    /** Whether a member says in one language what another says in that of this page. */
    boolean isOfOtherLanguage(JsonNode thing, String name) {
        var second = SECOND_LANGUAGE.matcher(name);
        return switch (language) {
            case IT -> second.matches() && thing.has(second.group(1));
            case EN -> thing.has(name + "En");
        };
    }

    /** A single value as HTML. */
    String value(JsonNode value, Member member) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> in(value.asBoolean() ? YES : NO);
            case NUMBER ->
                figures.number(
                        value.decimalValue(),
                        term(member).map(Vocabulary.Term::unit).orElse(null));
            case STRING -> text(value.asText(), member);
            default -> "<span class=\"absent\">" + in(UNKNOWN) + "</span>";
        };
    }

    private String text(String text, Member member) {
        if (text.isEmpty()) {
            return "<span class=\"absent\">" + in(UNKNOWN) + "</span>";
        }
        if (isOfTheWeb(text)) {
            return HtmlPage.link(address(text), shortened(text));
        }
        String said = HtmlPage.code(
                label(text, member).orElseGet(() -> figures.time(text).orElse(text)));
        return names.address(member.holder, member.name, Links.encoded(text))
                .map(path -> "<a href=\"" + HtmlPage.escape(address(path)) + "\">" + said + "</a>")
                .orElse(said);
    }

    private Optional<String> label(String text, Member member) {
        String list =
                member.codes == null ? term(member).map(Vocabulary.Term::codes).orElse(null) : member.codes;
        Optional<Wording> code = list == null ? Optional.empty() : names.code(list, text);
        return code.or(() -> names.value(member.holder, member.name, text)).map(this::in);
    }

    /** Whether a text is an address that a page may lead to; a script, for one, is not. */
    static boolean isOfTheWeb(String text) {
        return WEB.stream().anyMatch(text::startsWith);
    }

    /** The page of something that a member holds, by its identifier; empty if it has none. */
    Optional<String> page(String holder, JsonNode thing) {
        return Stream.of("id", TERRITORY, "code")
                .filter(name -> thing.path(name).isTextual())
                .flatMap(name -> names
                        .address(holder, name, Links.encoded(thing.path(name).asText()))
                        .stream())
                .findFirst();
    }

    /** Ours without the server, which everybody sees in the bar. */
    private String shortened(String address) {
        String own = request.address("");
        return address.startsWith(own + "/") ? address.substring(own.length()) : address;
    }

    Optional<String> codes(Optional<Vocabulary> words, String property) {
        return words.flatMap(known -> known.term(property)).map(Vocabulary.Term::codes);
    }
}
