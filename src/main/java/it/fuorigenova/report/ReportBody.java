package it.fuorigenova.report;

import it.fuorigenova.chart.Drawing;
import it.fuorigenova.finding.Finding;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a report as HTML that is XML, too, so that the page and the PDF are made of the same. */
final class ReportBody {

    private static final Wording LEAD = new Wording(
            "Che cosa dicono gli indicatori di %s, visti dal %s: dove si colloca, come si muove, che cosa risalta e quanto ci si può fidare di ogni numero.",
            "What the indicators say about %s, seen from %s: where it stands, how it moves, what stands out, and how far each number can be trusted.");
    private static final Wording ONLY = new Wording("Qui ci sono solo %s.", "Here are only %s.");
    private static final Wording WHO = new Wording("Chi e dove", "Who and where");
    private static final Wording STANDS_OUT = new Wording("Che cosa risalta", "What stands out");
    private static final Wording NOTHING = new Wording(
            "Nessuna regola ha trovato qualcosa che risalti.", "No rule has found anything that stands out.");
    private static final Wording NONE_OF_KIND = new Wording("Niente di rilevante.", "Nothing of note.");
    private static final Wording PROFILE = new Wording("Profilo", "Profile");
    private static final Wording MOVES = new Wording("Come si muove", "How it moves");
    private static final Wording INDICATORS = new Wording("Tutti gli indicatori", "All indicators");
    private static final Wording RULES = new Wording("Regole con cui si trovano", "Rules by which they are found");
    private static final Wording TYPE = new Wording("Tipo", "Kind");
    private static final Wording PART_OF = new Wording("Fa parte di", "Belongs to");
    private static final Wording CODE = new Wording("Codici", "Codes");
    private static final Wording AREA = new Wording("Superficie", "Area");
    private static final Wording MEMBERS = new Wording("Comuni", "Municipalities");
    private static final Wording RESIDENTS = new Wording("Abitanti", "Residents");
    private static final Wording COMPARED = new Wording("Si confronta con", "Compared with");
    private static final Wording HOW_MANY = new Wording("%s (%s)", "%s (%s)");
    private static final Wording EVIDENCE = new Wording("%s, %s", "%s, %s");
    private static final Wording AMONG = new Wording("percentile %s fra: %s", "percentile %s among: %s");

    private static final Map<TerritoryKind, Wording> KINDS = Map.of(
            TerritoryKind.MUNICIPALITY, new Wording("Comune", "Municipality"),
            TerritoryKind.ZONE, new Wording("Zona omogenea", "Homogeneous zone"),
            TerritoryKind.UNION, new Wording("Unione di comuni", "Union of municipalities"),
            TerritoryKind.METROPOLITAN_CITY, new Wording("Città metropolitana", "Metropolitan city"),
            TerritoryKind.PROVINCE, new Wording("Provincia", "Province"),
            TerritoryKind.REGION, new Wording("Regione", "Region"),
            TerritoryKind.COUNTRY, new Wording("Stato", "Country"));

    private final Report report;
    private final ReportWords words;
    private final ReportTables tables;
    private final StringBuilder html = new StringBuilder();

    private ReportBody(Report report) {
        this.report = report;
        this.words = new ReportWords(report.view().language());
        this.tables = new ReportTables(report, words);
    }

    /** The report below its heading. */
    static String of(Report report) {
        return new ReportBody(report).write();
    }

    /** A day as people write it. */
    static String day(View view) {
        Locale locale = Locale.forLanguageTag(view.language().tag());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(view.asOf());
    }

    private String write() {
        html.append("<p class=\"lead-text\">")
                .append(text(words.say(LEAD, report.place(), day(report.view()))))
                .append(text(words.release(report.view())
                        .map(told -> " " + words.say(ONLY, told))
                        .orElse("")))
                .append("</p>\n");
        section("who", WHO, this::who);
        section("stands-out", STANDS_OUT, this::findings);
        report.profile().ifPresent(profile -> section("profile", PROFILE, () -> figure(profile)));
        if (!report.trends().isEmpty()) {
            section("moves", MOVES, () -> report.trends().forEach(this::figure));
        }
        section(
                "indicators",
                INDICATORS,
                () -> themes().forEach((theme, members) -> html.append(tables.theme(theme, members))));
        html.append(tables.sources());
        return html.toString();
    }

    private void section(String id, Wording title, Runnable content) {
        html.append("<section class=\"report-part\" aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">")
                .append(text(words.say(title)))
                .append("</h2>\n");
        content.run();
        html.append("</section>\n");
    }

    private void who() {
        Territory one = report.view().territory();
        html.append("<div class=\"report-who\">\n<dl class=\"known-facts\">\n");
        fact(TYPE, words.say(KINDS.getOrDefault(one.kind(), TYPE)));
        fact(
                PART_OF,
                report.groups().stream()
                        .map(Territory.Membership::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        fact(CODE, codes(one));
        fact(RESIDENTS, residents());
        fact(
                AREA,
                one.areaKm2() == null
                        ? ""
                        : words.numerals().measure(one.areaKm2().doubleValue(), 1, "km2"));
        if (one.kind() != TerritoryKind.MUNICIPALITY) {
            fact(MEMBERS, words.numerals().write(report.diagnosis().municipalities(), 0));
        }
        fact(COMPARED, report.diagnosis().benchmarks().stream().map(this::named).collect(Collectors.joining("; ")));
        html.append("</dl>\n");
        report.map()
                .ifPresent(map -> html.append("<figure class=\"report-map\">\n")
                        .append(map.svg())
                        .append("\n<figcaption>")
                        .append(text(map.words()))
                        .append("</figcaption>\n</figure>\n"));
        html.append("</div>\n");
    }

    private String named(Benchmark one) {
        return words.say(HOW_MANY, words.benchmark(one), words.numerals().write(one.size(), 0));
    }

    private String residents() {
        return report.diagnosis().indicators().stream()
                .filter(one -> one.code().equals("population"))
                .findFirst()
                .map(one -> words.say(HOW_MANY, words.value(one), one.period()))
                .orElse("");
    }

    private static String codes(Territory one) {
        Map<String, String> codes = new LinkedHashMap<>();
        put(codes, "ISTAT", one.istatCode());
        put(codes, "Belfiore", one.belfioreCode());
        put(codes, "UTS", one.utsCode());
        return codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> codes, String name, @Nullable String code) {
        if (code != null) {
            codes.put(name, code);
        }
    }

    private void fact(Wording name, String value) {
        if (!value.isEmpty()) {
            html.append("<div><dt>")
                    .append(text(words.say(name)))
                    .append("</dt><dd>")
                    .append(text(value))
                    .append("</dd></div>\n");
        }
    }

    private void findings() {
        if (report.diagnosis().findings().isEmpty()) {
            html.append("<p>").append(text(words.say(NOTHING))).append("</p>\n");
            return;
        }
        html.append("<div class=\"report-findings\">\n");
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> found = report.diagnosis().findings().stream()
                    .filter(one -> one.kind() == kind)
                    .toList();
            html.append("<div class=\"report-kind ")
                    .append(kind.slug())
                    .append("\">\n<h3>")
                    .append(text(words.kind(kind)))
                    .append("</h3>\n");
            if (found.isEmpty()) {
                html.append("<p class=\"absent\">")
                        .append(text(words.say(NONE_OF_KIND)))
                        .append("</p>\n");
            } else {
                html.append("<ul>\n");
                found.forEach(this::finding);
                html.append("</ul>\n");
            }
            html.append("</div>\n");
        }
        html.append("</div>\n<p class=\"report-note\"><a href=\"/v1/finding-rules\">")
                .append(text(words.say(RULES)))
                .append("</a></p>\n");
    }

    private void finding(Finding one) {
        html.append("<li>")
                .append(text(one.sentence()))
                .append(" <span class=\"report-evidence\">(")
                .append(text(words.severity(one.severity())))
                .append("; ")
                .append(text(one.evidence().stream().map(this::evidence).collect(Collectors.joining("; "))))
                .append(")</span></li>\n");
    }

    private String evidence(Finding.Evidence evidence) {
        String name = report.diagnosis().indicators().stream()
                .filter(one -> one.code().equals(evidence.indicator()))
                .map(IndicatorValue::name)
                .findFirst()
                .orElse(evidence.indicator());
        String told = words.say(EVIDENCE, name, evidence.period());
        if (evidence.percentile() == null) {
            return told;
        }
        String whom = report.diagnosis().benchmarks().stream()
                .filter(one -> one.key().equals(evidence.benchmark()))
                .map(words::benchmark)
                .findFirst()
                .orElse("");
        return told + ", "
                + words.say(AMONG, words.numerals().write(evidence.percentile().doubleValue(), 1), whom);
    }

    /** The chart says of itself what it shows; the tables below have all of its values. */
    private void figure(Drawing drawing) {
        html.append("<figure class=\"report-chart\" tabindex=\"0\">\n")
                .append(drawing.svg())
                .append("\n</figure>\n");
    }

    private Map<String, List<IndicatorValue>> themes() {
        return report.diagnosis().indicators().stream()
                .collect(Collectors.groupingBy(IndicatorValue::theme, LinkedHashMap::new, Collectors.toList()));
    }

    private static String text(String text) {
        return HtmlPage.escape(text);
    }
}
