package it.fuorigenova.chart;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Units;
import it.fuorigenova.http.Wording;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * How the values of those compared are spread, with the place marked: a histogram above, and below it the box from the
 * first quartile to the third. The values alone are given, without whose they are; none that is withheld is among them.
 *
 * @param indicator what is measured
 * @param unit of the values, as the catalogue writes it
 * @param decimals to be shown
 * @param values of all compared that have one, the place included
 * @param quartiles least, first quartile, median, third quartile, greatest
 * @param place whose own value is marked
 */
public record DistributionChart(
        Caption caption,
        String indicator,
        String unit,
        int decimals,
        List<Double> values,
        List<Double> quartiles,
        Place place) {

    private static final Wording HOW_MANY = new Wording("quanti", "how many");
    private static final Wording MEDIAN = new Wording("mediana", "median");
    private static final Wording BOX = new Wording(
            "Il riquadro va dal primo al terzo quartile: la metà centrale; la linea al suo interno è la mediana.",
            "The box goes from the first quartile to the third: the middle half; the line in it is the median.");
    private static final Wording LOGARITHMIC = new Wording("scala logaritmica", "logarithmic scale");
    private static final Wording NOTHING_OF = new Wording("%s: %s.", "%s: %s.");
    private static final Wording WORDS = new Wording(
            "%s valori, da %s a %s; primo quartile %s, mediana %s, terzo quartile %s.",
            "%s values, from %s to %s; first quartile %s, median %s, third quartile %s.");
    private static final Wording NONE = new Wording("Nessun valore pubblicato.", "No published value.");

    public DistributionChart {
        values = List.copyOf(values);
        quartiles = List.copyOf(quartiles);
    }

    /**
     * Whose value is marked.
     *
     * @param value null where there is none that may be shown
     * @param saying its standing, or why there is no value
     */
    public record Place(String name, @Nullable Double value, String saying) {}

    /** Draws it. */
    public Drawing draw(Size size, Language language) {
        return new Picture(this, size, language).draw();
    }

    /** One drawing of it. */
    private static final class Picture {

        /** The greatest may be so many times the least before all others would be one bar. */
        private static final double WIDE = 100;

        private static final double BOX_BOTTOM = -0.22;
        private static final double BOX_TOP = -0.08;
        private static final double BOX_MIDDLE = (BOX_BOTTOM + BOX_TOP) / 2;

        private final DistributionChart chart;
        private final Size size;
        private final Language language;
        private final Numerals numerals;
        private final boolean logarithmic;
        private final double[] values;

        Picture(DistributionChart chart, Size size, Language language) {
            this.chart = chart;
            this.size = size;
            this.language = language;
            this.numerals = Numerals.of(language);
            this.values = chart.values.stream().mapToDouble(value -> value).toArray();
            double least = Arrays.stream(values).min().orElse(0);
            double greatest = Arrays.stream(values).max().orElse(0);
            this.logarithmic = least > 0 && greatest > WIDE * least;
        }

        Drawing draw() {
            Bins bins = Bins.of(values, logarithmic);
            ValueAxis across = across(bins);
            NumberAxis up = Frame.numbers(new NumberAxis(), HOW_MANY.in(language), numerals);
            double most = Math.max(1, bins.most());
            up.setRange(BOX_BOTTOM * most * 1.25, most * 1.28);
            up.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
            XYPlot plot =
                    new XYPlot(new XYSeriesCollection(new XYSeries("")), across, up, new XYLineAndShapeRenderer());
            Frame.quiet(plot);
            // Below the histogram there is nothing to count.
            up.setNumberFormatOverride(new FromZero(numerals.ticks()));
            if (values.length > 0) {
                bars(plot, bins);
                box(plot, most);
            }
            place(plot, most);
            JFreeChart drawn = Frame.around(plot, chart.caption, notes(), new LegendItemCollection());
            Sheet sheet = new Sheet(size, chart.caption);
            Rectangle2D area = sheet.draw(drawn);
            return sheet.finish(words(), marks(across, up, area, bins, most));
        }

        private ValueAxis across(Bins bins) {
            String unit = Units.name(chart.unit, language);
            if (!logarithmic) {
                NumberAxis axis = Frame.numbers(new NumberAxis(), unit, numerals);
                axis.setRange(bins.lower() - 0.03 * bins.width(), bins.upper() + 0.03 * bins.width());
                return axis;
            }
            LogAxis axis = new LogAxis();
            Frame.letter(axis, unit + ", " + LOGARITHMIC.in(language));
            axis.setNumberFormatOverride(numerals.ticks());
            double room = Math.pow(bins.upper() / bins.lower(), 0.03);
            axis.setRange(bins.lower() / room, bins.upper() * room);
            return axis;
        }

        private void bars(XYPlot plot, Bins bins) {
            for (int i = 0; i < bins.size(); i++) {
                if (bins.count(i) > 0) {
                    behind(
                            plot,
                            new XYBoxAnnotation(
                                    bins.edge(i),
                                    0,
                                    bins.edge(i + 1),
                                    bins.count(i),
                                    Look.THIN,
                                    Look.PAPER,
                                    Look.OTHERS));
                }
            }
        }

        private void box(XYPlot plot, double most) {
            List<Double> at = chart.quartiles;
            line(plot, at.get(0), BOX_MIDDLE * most, at.get(4), BOX_MIDDLE * most);
            behind(
                    plot,
                    new XYBoxAnnotation(
                            at.get(1), BOX_BOTTOM * most, at.get(3), BOX_TOP * most, Look.MIDDLE, Look.INK, Look.GRID));
            line(plot, at.get(2), BOX_BOTTOM * most, at.get(2), BOX_TOP * most);
        }

        private static void line(XYPlot plot, double x1, double y1, double x2, double y2) {
            behind(plot, new XYLineAnnotation(x1, y1, x2, y2, Look.THICK, Look.INK));
        }

        /** So that the place is marked above it. */
        private static void behind(XYPlot plot, XYAnnotation shape) {
            plot.getRenderer().addAnnotation(shape, Layer.BACKGROUND);
        }

        private void place(XYPlot plot, double most) {
            Double own = chart.place.value;
            if (own == null) {
                return;
            }
            plot.addDomainMarker(new ValueMarker(own, Look.PLACE, Look.THICK));
            ValueAxis across = plot.getDomainAxis();
            boolean left = across.valueToJava2D(own, new Rectangle2D.Double(0, 0, 1, 1), RectangleEdge.BOTTOM) > 0.5;
            String name = left ? chart.place.name + "\u00a0\u00a0" : "\u00a0\u00a0" + chart.place.name;
            XYTextAnnotation label = new XYTextAnnotation(name, own, most * 1.24);
            label.setFont(Lettering.strong(Look.TEXT));
            label.setPaint(Look.PLACE);
            label.setTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
            plot.addAnnotation(label);
            XYSeries point = new XYSeries(chart.place.name);
            point.add(own.doubleValue(), BOX_MIDDLE * most);
            XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
            renderer.setSeriesShape(0, Look.diamond(8));
            renderer.setSeriesPaint(0, Look.PLACE);
            renderer.setDrawOutlines(true);
            renderer.setUseOutlinePaint(true);
            renderer.setSeriesOutlinePaint(0, Look.PAPER);
            renderer.setSeriesOutlineStroke(0, Look.MIDDLE);
            plot.setDataset(1, new XYSeriesCollection(point));
            plot.setRenderer(1, renderer);
        }

        private List<String> notes() {
            String own = NOTHING_OF.with(chart.place.name, chart.place.saying).in(language);
            return values.length == 0 ? List.of(own, NONE.in(language)) : List.of(own, BOX.in(language));
        }

        private List<Mark> marks(ValueAxis across, NumberAxis up, Rectangle2D area, Bins bins, double most) {
            Stream<Mark> bars = bins.filled().mapToObj(i -> {
                String range = numerals.write(bins.edge(i), chart.decimals)
                        + " – "
                        + numerals.measure(bins.edge(i + 1), chart.decimals, chart.unit);
                return new Mark(
                        across.valueToJava2D(bins.middle(i), area, RectangleEdge.BOTTOM),
                        up.valueToJava2D(bins.count(i), area, RectangleEdge.LEFT),
                        facts("from", bins.edge(i), "to", bins.edge(i + 1), "count", bins.count(i)),
                        range + ": " + bins.count(i));
            });
            Optional<Mark> own = Optional.ofNullable(chart.place.value)
                    .map(value -> new Mark(
                            across.valueToJava2D(value, area, RectangleEdge.BOTTOM),
                            up.valueToJava2D(BOX_MIDDLE * most, area, RectangleEdge.LEFT),
                            Map.of("place", chart.place.name, "value", Plain.decimal(value)),
                            chart.place.name + ": " + chart.place.saying));
            Optional<Mark> median = values.length == 0
                    ? Optional.empty()
                    : Optional.of(new Mark(
                            across.valueToJava2D(chart.quartiles.get(2), area, RectangleEdge.BOTTOM),
                            up.valueToJava2D(BOX_MIDDLE * most, area, RectangleEdge.LEFT),
                            quartiles(),
                            MEDIAN.in(language) + ": " + measure(chart.quartiles.get(2))));
            return Stream.of(bars, median.stream(), own.stream())
                    .flatMap(marks -> marks)
                    .toList();
        }

        private Map<String, String> facts(String from, double a, String to, double b, String count, int c) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(from, Plain.decimal(a, chart.decimals + 2));
            facts.put(to, Plain.decimal(b, chart.decimals + 2));
            facts.put(count, Integer.toString(c));
            return facts;
        }

        private Map<String, String> quartiles() {
            Map<String, String> facts = new LinkedHashMap<>();
            List<String> names = List.of("least", "first-quartile", "median", "third-quartile", "greatest");
            for (int i = 0; i < names.size(); i++) {
                facts.put(names.get(i), Plain.decimal(chart.quartiles.get(i), chart.decimals));
            }
            return facts;
        }

        private String words() {
            String own = NOTHING_OF.with(chart.place.name, chart.place.saying).in(language);
            if (values.length == 0) {
                return own + " " + NONE.in(language);
            }
            List<Double> at = chart.quartiles;
            return own
                    + " "
                    + WORDS.with(
                                    values.length,
                                    measure(at.get(0)),
                                    measure(at.get(4)),
                                    measure(at.get(1)),
                                    measure(at.get(2)),
                                    measure(at.get(3)))
                            .in(language);
        }

        private String measure(double value) {
            return numerals.measure(value, chart.decimals, chart.unit);
        }
    }
}
