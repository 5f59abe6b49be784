package it.fuorigenova.report;

import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Observed;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.Coverage;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Instead;
import it.fuorigenova.standing.Note;
import it.fuorigenova.standing.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of a report: the values by theme, what each rests on, and who has published them. */
final class ReportTables {

    private static final Wording INDICATOR = new Wording("Indicatore", "Indicator");
    private static final Wording VALUE = new Wording("Valore", "Value");
    private static final Wording PERIOD = new Wording("Periodo", "Period");
    private static final Wording TREND = new Wording("Tendenza", "Trend");
    private static final Wording AMONG = new Wording("Fra: %s", "Among: %s");
    private static final Wording PERCENTILE = new Wording("%s, perc. %s", "%s, perc. %s");
    private static final Wording TRUST = new Wording("Quanto ci si può fidare", "How far to trust it");
    private static final Wording TRUST_OF = new Wording(
            "Definizione, stato e avvertenze di ogni indicatore", "Definition, status and cautions of each indicator");
    private static final Wording DEFINITION = new Wording("Che cosa misura", "What it measures");
    private static final Wording STATUS = new Wording("Stato", "Status");
    private static final Wording CAUTIONS = new Wording("Avvertenze", "Cautions");
    private static final Wording SOURCE = new Wording("Fonte", "Source");
    private static final Wording SOURCES = new Wording("Fonti e licenze", "Sources and licences");
    private static final Wording PUBLISHED = new Wording(
            "Chi ha pubblicato i valori, e con quale licenza", "Who has published the values, and under which licence");
    private static final Wording PUBLISHER = new Wording("Chi pubblica", "Publisher");
    private static final Wording LICENCE = new Wording("Licenza", "Licence");
    private static final Wording USED_FOR = new Wording("Indicatori", "Indicators");
    private static final Wording INSTEAD = new Wording("In sua vece: %s %s.", "In its place: %s %s.");
    private static final Wording COVERAGE = new Wording("Da %s comuni su %s.", "From %s of %s municipalities.");
    private static final Wording READING = new Wording(
            "«12° su 67, perc. 83»: il dodicesimo valore più alto di 67 (1° è il più alto); l’83 per cento ha un valore più basso. Il giudizio dice se è migliore, simile (fra il primo e il terzo quartile) o peggiore.",
            "\"12 of 67, perc. 83\": the twelfth highest value of 67 (1 is the highest); 83 percent have a lower one. The verdict says whether it is better, similar (between the first and the third quartile) or worse.");

    private final Report report;
    private final ReportWords words;

    ReportTables(Report report, ReportWords words) {
        this.report = report;
        this.words = words;
    }

    /** The values of a theme with where they stand. */
    String theme(String theme, List<IndicatorValue> members) {
        String id = "theme-" + theme.replaceAll("[^A-Za-z0-9-]", "-");
        List<String> heads = new ArrayList<>(List.of(words.say(INDICATOR), words.say(VALUE), words.say(PERIOD)));
        report.columns().forEach(one -> heads.add(words.say(AMONG, words.benchmark(one))));
        heads.add(words.say(TREND));
        String rows = members.stream().map(this::row).collect(Collectors.joining());
        return "<h3 id=\"%s-title\">%s</h3>\n".formatted(id, text(words.theme(theme)))
                + table(id, words.theme(theme), heads, rows, "values");
    }

    private String row(IndicatorValue one) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">")
                .append(text(one.name()))
                .append("</th>")
                .append(cell(
                        one.value() == null && one.textValue() == null ? "number absent" : "number", words.value(one)))
                .append(cell("", one.period()));
        for (Benchmark benchmark : report.columns()) {
            row.append(one.standings().stream()
                    .filter(standing -> standing.benchmark().equals(benchmark.key()))
                    .findFirst()
                    .map(this::standing)
                    .orElse(cell("absent", "–")));
        }
        return row.append(cell("", words.trend(one.trend()))).append("</tr>\n").toString();
    }

    private String standing(Standing standing) {
        String rank = words.say(
                PERCENTILE,
                words.rank(standing),
                words.numerals().write(standing.percentile().doubleValue(), 0));
        return standing.verdict() == null
                ? cell("", rank)
                : "<td>" + text(rank) + "<br/><strong class=\"verdict "
                        + standing.verdict().slug() + "\">" + text(words.verdict(standing.verdict()))
                        + "</strong></td>";
    }

    /** What each number rests on, and who has published it. */
    String sources() {
        return "<section class=\"report-part\" aria-labelledby=\"trust\">\n<h2 id=\"trust\">" + text(words.say(TRUST))
                + "</h2>\n<p>" + text(words.say(READING)) + "</p>\n" + trust()
                + "</section>\n<section class=\"report-part\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">"
                + text(words.say(SOURCES)) + "</h2>\n" + published() + "</section>\n";
    }

    private String trust() {
        String rows = report.diagnosis().indicators().stream()
                .map(one -> "<tr><th scope=\"row\">" + text(one.name()) + "</th>"
                        + cell("", one.definition() + " (" + words.polarity(one.polarity()) + ")")
                        + cell("", status(one))
                        + cell("", cautions(one))
                        + "</tr>\n")
                .collect(Collectors.joining());
        return table(
                "trust-table",
                words.say(TRUST_OF),
                List.of(words.say(INDICATOR), words.say(DEFINITION), words.say(STATUS), words.say(CAUTIONS)),
                rows,
                "long");
    }

    private String status(IndicatorValue one) {
        String status = words.status(one.status());
        return one.missingReason() == null ? status : status + ": " + words.reason(one.missingReason());
    }

    private String cautions(IndicatorValue one) {
        List<String> cautions = new ArrayList<>();
        Instead instead = one.instead();
        if (instead != null) {
            String value = words.numerals().measure(instead.value().doubleValue(), one.decimals(), one.unit());
            cautions.add(words.say(INSTEAD, instead.name(), value));
        }
        Coverage coverage = one.coverage();
        if (coverage != null) {
            cautions.add(words.say(COVERAGE, coverage.withValue(), coverage.members()));
        }
        one.notes().stream().map(Note::text).forEach(cautions::add);
        one.annotations().stream().map(words::annotation).forEach(cautions::add);
        return cautions.isEmpty() ? "–" : String.join(" ", cautions);
    }

    private String published() {
        Map<Observed.Source, Set<String>> uses = new LinkedHashMap<>();
        report.diagnosis()
                .indicators()
                .forEach(one -> uses.computeIfAbsent(one.source(), any -> new TreeSet<>())
                        .add(one.name()));
        String rows = uses.entrySet().stream()
                .map(use -> "<tr><th scope=\"row\">" + text(use.getKey().title()) + "</th>"
                        + cell("", Objects.requireNonNullElse(use.getKey().publisher(), "–"))
                        + cell("", Objects.requireNonNullElse(use.getKey().licence(), "–"))
                        + cell("", String.join("; ", use.getValue()))
                        + "</tr>\n")
                .collect(Collectors.joining());
        return table(
                "sources-table",
                words.say(PUBLISHED),
                List.of(words.say(SOURCE), words.say(PUBLISHER), words.say(LICENCE), words.say(USED_FOR)),
                rows,
                "long");
    }

    /** A table that may be scrolled by keys where it is wider than the screen. */
    private static String table(String id, String caption, List<String> heads, String rows, String kind) {
        return "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id
                + "\">\n<table class=\"report-table " + kind
                + "\">\n<caption id=\"" + id + "\">" + text(caption) + "</caption>\n<thead><tr>"
                + heads.stream()
                        .map(head -> "<th scope=\"col\">" + text(head) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
    }

    private static String cell(String kind, String text) {
        return (kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">") + text(text) + "</td>";
    }

    private static String text(String text) {
        return HtmlPage.escape(text);
    }
}
