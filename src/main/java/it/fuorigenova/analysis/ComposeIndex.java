package it.fuorigenova.analysis;

import it.fuorigenova.analysis.CompositeIndex.CompositeLack;
import it.fuorigenova.analysis.CompositeIndex.RankRange;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.Roll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Composes an index. It sees nothing but published values: scales, scores, ranks and ranges are made of them, and who
 * knows all of an answer knows no more than who had them all.
 */
final class ComposeIndex {

    /** Of fewer, there is nothing to rank. */
    private static final int FEWEST_PLACES = 2;

    private static final Wording SAME_EVERYWHERE = new Wording(
            "i valori pubblicati di «%s» sono tutti uguali, e non distinguono nessuno",
            "the published values of `%s` are all the same, and tell nobody from anybody");
    private static final Wording NOBODY = new Wording(
            "di meno di due comuni si conosce ciò che serve",
            "of fewer than two municipalities is known what is needed");

    private final CompositeQuery query;
    private final Reading reading;
    private final Language language;
    /** By indicator and municipality of the benchmark. */
    private final double[][] published;

    private final Scale[] scales;

    ComposeIndex(CompositeQuery query, Reading reading, Language language) {
        this.query = query;
        this.reading = reading;
        this.language = language;
        int[] rows = reading.rows(query.places());
        this.published = query.components().stream()
                .map(component -> Arrays.stream(rows)
                        .mapToDouble(row -> component.wave().number(row))
                        .toArray())
                .toArray(double[][]::new);
        this.scales = Arrays.stream(published).map(Scale::of).toArray(Scale[]::new);
    }

    /** The index; a problem where there is nothing to compose it of. */
    CompositeIndex compose(List<Link> links) {
        BodyFaults faults = new BodyFaults();
        refuseWhatPartsNobody(faults);
        int[] taking = IntStream.range(0, query.places().size())
                .filter(place -> query.missing().admits(knownWeight(place)))
                .toArray();
        if (taking.length < FEWEST_PLACES) {
            faults.refuse("/indicators", NOBODY);
        }
        faults.check(CompositeReader.UNUSABLE);
        return new CompositeIndex(
                reading.day(),
                benchmark(),
                CompositeWords.method(query, language),
                components(),
                ranking(taking),
                leftOut(),
                links);
    }

    private void refuseWhatPartsNobody(BodyFaults faults) {
        for (int k = 0; k < scales.length; k++) {
            if (!scales[k].parts()) {
                faults.refuse(
                        "/indicators/" + k,
                        SAME_EVERYWHERE.with(
                                query.components().get(k).indicator().code()));
            }
        }
    }

    private double knownWeight(int place) {
        return IntStream.range(0, published.length)
                .filter(k -> !Double.isNaN(published[k][place]))
                .mapToDouble(k -> query.components().get(k).weight())
                .sum();
    }

    private CompositeIndex.CompositeBenchmark benchmark() {
        int size = query.places().size();
        return query.within()
                .map(group -> new CompositeIndex.CompositeBenchmark(group.id(), group.name(), group.code(), size))
                .orElseGet(() -> new CompositeIndex.CompositeBenchmark(null, null, null, size));
    }

    private List<CompositeIndex.CompositeComponent> components() {
        List<CompositeIndex.CompositeComponent> described = new ArrayList<>();
        for (int k = 0; k < scales.length; k++) {
            CompositeQuery.Component component = query.components().get(k);
            described.add(new CompositeIndex.CompositeComponent(
                    IndicatorValues.Described.of(component.indicator(), language),
                    component.wave().period(),
                    Decimals.rounded(component.weight()),
                    component.lowIsGood() ? "low-is-good" : "high-is-good",
                    scales[k].known(),
                    Decimals.rounded(scales[k].least()),
                    Decimals.rounded(scales[k].greatest()),
                    Decimals.rounded(scales[k].mean()),
                    Decimals.rounded(scales[k].deviation())));
        }
        return described;
    }

    private List<CompositeIndex.CompositePlace> ranking(int[] taking) {
        double[][] values = Arrays.stream(published)
                .map(all ->
                        Arrays.stream(taking).mapToDouble(place -> all[place]).toArray())
                .toArray(double[][]::new);
        Composition index = new Composition(query, values, scales);
        double[][] columns = index.columns(query.method());
        double[] means = Means.of(columns, index.weights());
        int[] ranks = Means.ranks(means);
        Sensitivity sensitivity = Sensitivity.of(index, query);
        // Of equal rank, by code: the roll is in this order.
        return IntStream.range(0, taking.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ranks[i]))
                .map(i -> place(taking[i], ranks[i], means[i], contributions(columns, i), ranges(sensitivity, i)))
                .toList();
    }

    private CompositeIndex.CompositePlace place(
            int place,
            int rank,
            double mean,
            List<@Nullable BigDecimal> contributions,
            CompositeIndex.CompositeRanks ranges) {
        Roll.Entry municipality = query.places().get(place);
        return new CompositeIndex.CompositePlace(
                municipality.id(),
                municipality.code(),
                municipality.name(),
                rank,
                Decimals.rounded(query.method().index(mean)),
                contributions,
                lacks(place),
                ranges);
    }

    private List<@Nullable BigDecimal> contributions(double[][] columns, int i) {
        List<CompositeQuery.Component> components = query.components();
        double known = IntStream.range(0, columns.length)
                .filter(k -> !Double.isNaN(columns[k][i]))
                .mapToDouble(k -> components.get(k).weight())
                .sum();
        List<@Nullable BigDecimal> contributions = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            double part = components.get(k).weight() / known * columns[k][i];
            contributions.add(
                    Double.isNaN(part) ? null : Decimals.rounded(query.method().index(part)));
        }
        return contributions;
    }

    private static CompositeIndex.CompositeRanks ranges(Sensitivity sensitivity, int i) {
        return new CompositeIndex.CompositeRanks(
                RankRange.of(sensitivity.all(i)),
                RankRange.of(sensitivity.changedWeights(i)),
                RankRange.of(sensitivity.ninetyPercent(i)),
                RankRange.of(sensitivity.leaveOneOut(i)),
                sensitivity.byMethod(i));
    }

    private List<CompositeIndex.CompositeLeftOut> leftOut() {
        return IntStream.range(0, query.places().size())
                .filter(place -> !query.missing().admits(knownWeight(place)))
                .mapToObj(place -> {
                    Roll.Entry one = query.places().get(place);
                    return new CompositeIndex.CompositeLeftOut(one.id(), one.code(), one.name(), lacks(place));
                })
                .toList();
    }

    private List<CompositeLack> lacks(int place) {
        int row = reading.panel().row(query.places().get(place).id());
        List<CompositeLack> lacks = new ArrayList<>();
        for (int k = 0; k < published.length; k++) {
            if (Double.isNaN(published[k][place])) {
                CompositeQuery.Component component = query.components().get(k);
                lacks.add(new CompositeLack(
                        component.indicator().code(), component.wave().statusOrReason(row)));
            }
        }
        return lacks;
    }
}
