package it.fuorigenova.report;

import it.fuorigenova.chart.Numerals;
import it.fuorigenova.finding.Finding;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.standing.Standing;
import it.fuorigenova.standing.Trend;
import it.fuorigenova.standing.Verdict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people call the codes of a diagnosis. */
final class ReportWords {

    private static final Map<String, Wording> THEMES = Map.ofEntries(
            Map.entry("accessibility", new Wording("Accessibilità", "Accessibility")),
            Map.entry("economy", new Wording("Economia", "Economy")),
            Map.entry("hazard", new Wording("Rischi naturali", "Natural hazards")),
            Map.entry("heritage", new Wording("Patrimonio culturale", "Heritage")),
            Map.entry("housing", new Wording("Abitazioni ed edifici", "Housing and buildings")),
            Map.entry("income", new Wording("Redditi", "Income")),
            Map.entry("mobility", new Wording("Mobilità", "Mobility")),
            Map.entry("population", new Wording("Popolazione", "Population")),
            Map.entry("territory", new Wording("Territorio", "Territory")));

    private static final Map<String, Wording> REASONS = Map.of(
            "withheld", new Wording("non pubblicato: vi abitano troppo pochi", "not published: too few live there"),
            "suppressed", new Wording("oscurato dalla fonte", "suppressed by the source"),
            "not-collected", new Wording("non rilevato", "not collected"),
            "below-threshold", new Wording("sotto la soglia della fonte", "below the threshold of the source"),
            "territory-did-not-exist", new Wording("il territorio non esisteva", "the territory did not exist"),
            "not-aggregable", new Wording("non si può aggregare", "cannot be aggregated"),
            "members-missing", new Wording("mancano valori di alcuni comuni", "values of some members are missing"));
    private static final Wording NO_VALUE = new Wording("nessun valore", "no value");

    private static final Map<String, Wording> STATUSES = Map.of(
            "final", new Wording("definitivo", "final"),
            "provisional", new Wording("provvisorio", "provisional"),
            "estimated", new Wording("stimato", "estimated"),
            "aggregated", new Wording("aggregato dai comuni", "aggregated from municipalities"),
            "missing", new Wording("mancante", "missing"));

    private static final Map<Verdict, Wording> VERDICTS = Map.of(
            Verdict.BETTER, new Wording("migliore", "better"),
            Verdict.SIMILAR, new Wording("simile", "similar"),
            Verdict.WORSE, new Wording("peggiore", "worse"),
            Verdict.HIGHER, new Wording("più alto", "higher"),
            Verdict.LOWER, new Wording("più basso", "lower"));
    private static final Wording TOO_FEW = new Wording("troppo pochi", "too few");

    private static final Map<Finding.Kind, Wording> KINDS = Map.of(
            Finding.Kind.STRENGTH, new Wording("Punti di forza", "Strengths"),
            Finding.Kind.WEAKNESS, new Wording("Punti di debolezza", "Weaknesses"),
            Finding.Kind.OPPORTUNITY, new Wording("Opportunità", "Opportunities"),
            Finding.Kind.THREAT, new Wording("Rischi", "Threats"));

    private static final Map<Finding.Severity, Wording> SEVERITIES = Map.of(
            Finding.Severity.SLIGHT, new Wording("lieve", "slight"),
            Finding.Severity.MARKED, new Wording("netto", "marked"),
            Finding.Severity.STRONG, new Wording("forte", "strong"));

    private static final Map<Trend.Direction, Wording> DIRECTIONS = Map.of(
            Trend.Direction.RISING, new Wording("in aumento", "rising"),
            Trend.Direction.FALLING, new Wording("in calo", "falling"),
            Trend.Direction.STEADY, new Wording("stabile", "steady"));
    private static final Wording SINCE = new Wording("%s dal %s (%s)", "%s since %s (%s)");
    private static final Wording BY_CHANCE = new Wording(", ma può essere un caso", ", but it may be chance");
    private static final Wording SIGNIFICANT = new Wording(", significativo", ", significant");

    private static final Wording RANK = new Wording("%s° su %s", "%s of %s");
    private static final Wording PERCENTILE = new Wording("%s, percentile %s", "%s, percentile %s");

    private static final Wording COMMENTED = new Wording("%s (%s) commenta: «%s»", "%s (%s) comments: \"%s\"");
    private static final Wording CONTESTED = new Wording("%s (%s) contesta: «%s»", "%s (%s) contests: \"%s\"");
    private static final Wording ANSWERED = new Wording("%s Risposta: «%s»", "%s Answer: \"%s\"");

    private static final Map<String, Wording> BENCHMARKS = Map.of(
            "zone", new Wording("zona %s", "zone %s"),
            "metropolitan-city", new Wording("città metropolitana di %s", "metropolitan city of %s"),
            "province", new Wording("provincia di %s", "province of %s"));

    private static final Wording AT_RELEASE = new Wording("valori noti al rilascio %s", "values known at release %s");

    private static final Map<String, Wording> POLARITIES = Map.of(
            "high-is-good", new Wording("alto è favorevole", "high is good"),
            "low-is-good", new Wording("basso è favorevole", "low is good"),
            "neutral", new Wording("senza verso", "neither end is the good one"));

    private final Language language;
    private final Numerals numerals;

    ReportWords(Language language) {
        this.language = language;
        this.numerals = Numerals.of(language);
    }

    Language language() {
        return language;
    }

    Numerals numerals() {
        return numerals;
    }

    /** A text in the language of the report, with its gaps filled. */
    String say(Wording wording, Object... values) {
        return (values.length == 0 ? wording : wording.with(values)).in(language);
    }

    /** At which release the values were known, where one was asked for. */
    Optional<String> release(View view) {
        return view.from().panel().release().map(one -> say(AT_RELEASE, one.number()));
    }

    String theme(String theme) {
        return named(THEMES, theme);
    }

    /** A zone and a city may have the same name. */
    String benchmark(Benchmark benchmark) {
        Wording name = BENCHMARKS.get(benchmark.key());
        return name == null ? benchmark.name() : say(name, benchmark.name());
    }

    String polarity(String polarity) {
        return named(POLARITIES, polarity);
    }

    /** What a body says of a value, and what it was answered. */
    String annotation(Annotation one) {
        String said = say(one.contests() ? CONTESTED : COMMENTED, one.organisation(), one.date(), one.text());
        return one.answer() == null ? said : say(ANSWERED, said, one.answer());
    }

    String status(String status) {
        return named(STATUSES, status);
    }

    String kind(Finding.Kind kind) {
        return say(KINDS.getOrDefault(kind, NO_VALUE));
    }

    String severity(Finding.Severity severity) {
        return say(SEVERITIES.getOrDefault(severity, NO_VALUE));
    }

    String verdict(@Nullable Verdict verdict) {
        return verdict == null ? say(TOO_FEW) : say(VERDICTS.getOrDefault(verdict, TOO_FEW));
    }

    /** The value with its unit, the text, or why there is neither. */
    String value(IndicatorValue one) {
        if (one.value() != null) {
            return numerals.measure(one.value().doubleValue(), one.decimals(), one.unit());
        }
        return one.textValue() != null ? one.textValue() : reason(one.missingReason());
    }

    String reason(@Nullable String reason) {
        return reason == null ? say(NO_VALUE) : named(REASONS, reason);
    }

    String rank(Standing standing) {
        return say(RANK, numerals.write(standing.rank(), 0), numerals.write(standing.outOf(), 0));
    }

    String standing(Standing standing) {
        return say(PERCENTILE, rank(standing), percentile(standing));
    }

    String percentile(Standing standing) {
        return numerals.write(standing.percentile().doubleValue(), 1);
    }

    /** Where a series leads, since when and by how much. */
    String trend(@Nullable Trend trend) {
        if (trend == null) {
            return "–";
        }
        String change = trend.changePercent() == null
                ? signed(trend.change().doubleValue(), trend.change().scale())
                : signed(trend.changePercent().doubleValue(), 1) + "\u00a0%";
        Boolean significant = trend.significant();
        String certain = significant == null ? "" : say(significant ? SIGNIFICANT : BY_CHANCE);
        Wording direction = DIRECTIONS.getOrDefault(trend.direction(), NO_VALUE);
        return say(SINCE, say(direction), trend.from(), change) + certain;
    }

    private String signed(double number, int decimals) {
        return (number > 0 ? "+" : "") + numerals.write(number, Math.max(0, decimals));
    }

    /** What has no name yet is called by its code. */
    private String named(Map<String, Wording> names, String code) {
        Wording name = names.get(code);
        return name == null ? code : say(name);
    }
}
