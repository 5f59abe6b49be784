package it.fuorigenova.chart;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Units;
import it.fuorigenova.http.Wording;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator moves in a place, beside its groups. What is provisional is hollow; a line ends where the series does,
 * and begins anew beyond a break.
 *
 * @param unit of the values, as the catalogue writes it
 * @param decimals to be shown
 * @param own the place
 * @param groups whom it is compared with, nearest first; at most two
 * @param breaks moments, in years, with which the series begins anew
 */
public record TrendChart(Caption caption, String unit, int decimals, Line own, List<Line> groups, List<Double> breaks) {

    private static final int MOST_GROUPS = 2;
    /** Lines farther apart than this many times would both look flat. */
    private static final double FAR_APART = 2.5;

    private static final Wording YEAR = new Wording("anno", "year");
    private static final Wording INDEX = new Wording("indice, %s = 100", "index, %s = 100");
    private static final Wording BREAK = new Wording("la serie ricomincia", "the series begins anew");
    private static final Wording PROVISIONAL = new Wording("valore provvisorio", "provisional value");
    private static final Wording ESTIMATED = new Wording("stimato", "estimated");
    private static final Wording NOT_FROM_ZERO =
            new Wording("L’asse verticale non comincia da zero.", "The vertical axis does not begin at zero.");
    private static final Wording NONE = new Wording("nessun valore pubblicato", "no published value");
    private static final Wording MISSING =
            new Wording("Senza valore pubblicato: %s.", "Without a published value: %s.");

    public TrendChart {
        groups = groups.stream().limit(MOST_GROUPS).toList();
        breaks = List.copyOf(breaks);
    }

    /**
     * A line of the chart.
     *
     * @param name whose values they are
     * @param points by time; those without a value too
     */
    public record Line(String name, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A value of a line.
     *
     * @param period as the source writes it
     * @param at when, in years
     * @param value not a number where there is none that may be shown
     * @param status {@code final}, {@code provisional}, {@code estimated}, {@code aggregated} or {@code missing}
     */
    public record Point(String period, double at, double value, String status) {

        boolean isKnown() {
            return !Double.isNaN(value);
        }

        boolean isProvisional() {
            return status.equals("provisional");
        }
    }

    /** Draws it. */
    public Drawing draw(Size size, Language language) {
        return new Picture(this, size, language).draw();
    }

    private Stream<Line> lines() {
        return Stream.concat(Stream.of(own), groups.stream());
    }

    /** The first period that all lines have since the last break; empty where they are near enough to be shown as they are. */
    Optional<String> base() {
        List<Line> known = lines().filter(line -> line.points.stream().anyMatch(Point::isKnown))
                .toList();
        if (known.size() < 2 || !isFarApart(known)) {
            return Optional.empty();
        }
        double since = breaks.stream().mapToDouble(b -> b).max().orElse(Double.NEGATIVE_INFINITY);
        return own.points.stream()
                .filter(point -> point.at >= since)
                .map(Point::period)
                .filter(period -> known.stream().allMatch(line -> value(line, period) > 0))
                .findFirst();
    }

    private static boolean isFarApart(List<Line> lines) {
        List<Double> means = lines.stream()
                .map(line -> line.points.stream()
                        .filter(Point::isKnown)
                        .mapToDouble(Point::value)
                        .average()
                        .orElse(0))
                .toList();
        double least = means.stream().mapToDouble(mean -> mean).min().orElse(0);
        double greatest = means.stream().mapToDouble(mean -> mean).max().orElse(0);
        return greatest > FAR_APART * Math.max(least, Double.MIN_NORMAL);
    }

    /** Not a number where there is none. */
    private static double value(Line line, String period) {
        return line.points.stream()
                .filter(point -> point.period.equals(period))
                .mapToDouble(Point::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** One drawing of it. */
    private static final class Picture {

        private final TrendChart chart;
        private final Size size;
        private final Language language;
        private final Numerals numerals;
        private final @Nullable String base;
        private final NumberAxis years;
        private final NumberAxis values;
        private final XYSeriesCollection series = new XYSeriesCollection();
        private final TrendPens pens = new TrendPens();
        private final LegendItemCollection legend = new LegendItemCollection();

        Picture(TrendChart chart, Size size, Language language) {
            this.chart = chart;
            this.size = size;
            this.language = language;
            this.numerals = Numerals.of(language);
            this.base = chart.base().orElse(null);
            this.years = new YearAxis();
            this.values = Frame.numbers(new NumberAxis(), unit(), numerals);
            Frame.letter(years, YEAR.in(language));
        }

        private String unit() {
            return base == null
                    ? Units.name(chart.unit, language)
                    : INDEX.with(base).in(language);
        }

        Drawing draw() {
            values.setAutoRangeIncludesZero(false);
            values.setUpperMargin(0.12);
            values.setLowerMargin(0.12);
            // The place last, above the others.
            for (int i = chart.groups.size() - 1; i >= 0; i--) {
                add(chart.groups.get(i), Look.GROUPS.get(i));
            }
            add(chart.own, Look.OWN);
            legend();
            XYPlot plot = new XYPlot(series, years, values, pens);
            Frame.quiet(plot);
            breaks(plot);
            fit();
            JFreeChart drawn = Frame.around(plot, chart.caption, notes(), legend);
            Sheet sheet = new Sheet(size, chart.caption);
            Rectangle2D area = sheet.draw(drawn);
            return sheet.finish(
                    words(), chart.lines().flatMap(line -> marks(line, area)).toList());
        }

        /** Each stretch of a line that nothing interrupts is a series of its own. */
        private void add(Line line, Look.Pen pen) {
            TrendPens.Stretch stretch = null;
            Point before = null;
            for (Point point : line.points) {
                if (!point.isKnown()) {
                    stretch = null;
                } else {
                    if (stretch == null || (before != null && isBrokenBetween(before, point))) {
                        stretch = pens.begin(series, pen);
                    }
                    stretch.add(point.at, shown(line, point), point.isProvisional());
                    before = point;
                }
            }
        }

        private boolean isBrokenBetween(Point before, Point after) {
            return chart.breaks.stream().anyMatch(at -> before.at < at && after.at >= at);
        }

        private double shown(Line line, Point point) {
            return base == null ? point.value : 100 * point.value / value(line, base);
        }

        private void legend() {
            legend.add(item(chart.own, Look.OWN));
            for (int i = 0; i < chart.groups.size(); i++) {
                legend.add(item(chart.groups.get(i), Look.GROUPS.get(i)));
            }
            if (chart.lines().flatMap(line -> line.points.stream()).anyMatch(Point::isProvisional)) {
                LegendItem hollow = new LegendItem(
                        PROVISIONAL.in(language),
                        null,
                        null,
                        null,
                        Look.OWN.point(),
                        Look.PAPER,
                        Look.MIDDLE,
                        Look.INK);
                legend.add(hollow);
            }
        }

        private static LegendItem item(Line line, Look.Pen pen) {
            LegendItem item =
                    new LegendItem(line.name, null, null, null, pen.point(), pen.colour(), pen.stroke(), pen.colour());
            item.setLine(new Line2D.Double(-18, 0, 18, 0));
            item.setLineVisible(true);
            item.setLineStroke(pen.stroke());
            item.setLinePaint(pen.colour());
            item.setShapeVisible(true);
            return item;
        }

        private void breaks(XYPlot plot) {
            for (double at : chart.breaks) {
                ValueMarker marker = new ValueMarker(at - 0.5, Look.QUIET, Look.FINE_DASHED);
                marker.setLabel(BREAK.in(language));
                marker.setLabelFont(Lettering.regular(Look.SMALL));
                marker.setLabelPaint(Look.QUIET);
                marker.setLabelBackgroundColor(Look.PAPER);
                marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
                marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
                marker.setLabelOffset(new RectangleInsets(2, 4, 2, 4));
                plot.addDomainMarker(marker);
            }
            if (series.getSeriesCount() == 0) {
                XYTextAnnotation none = new XYTextAnnotation(NONE.in(language), 0, 0);
                none.setFont(Lettering.regular(Look.TEXT));
                plot.addAnnotation(none);
            }
        }

        /** Room for the points at both ends, even where there is one only. */
        private void fit() {
            double first = chart.lines()
                    .flatMap(line -> line.points.stream())
                    .mapToDouble(Point::at)
                    .min()
                    .orElse(0);
            double last = chart.lines()
                    .flatMap(line -> line.points.stream())
                    .mapToDouble(Point::at)
                    .max()
                    .orElse(0);
            double room = Math.max(0.5, 0.04 * (last - first));
            years.setRange(first - room, last + room);
            values.configure();
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (series.getSeriesCount() > 0 && values.getRange().getLowerBound() > 0) {
                notes.add(NOT_FROM_ZERO.in(language));
            }
            missing().ifPresent(notes::add);
            return notes;
        }

        private Optional<String> missing() {
            String periods = chart.own.points.stream()
                    .filter(point -> !point.isKnown())
                    .map(Point::period)
                    .collect(Collectors.joining(", "));
            return periods.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MISSING.with(periods).in(language));
        }

        private Stream<Mark> marks(Line line, Rectangle2D area) {
            return line.points.stream().filter(Point::isKnown).map(point -> mark(line, point, area));
        }

        private Mark mark(Line line, Point point, Rectangle2D area) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("line", line.name);
            facts.put("period", point.period);
            facts.put("value", Plain.decimal(point.value));
            facts.put("status", point.status);
            return new Mark(
                    years.valueToJava2D(point.at, area, RectangleEdge.BOTTOM),
                    values.valueToJava2D(shown(line, point), area, RectangleEdge.LEFT),
                    facts,
                    line.name + ", " + say(point));
        }

        private String words() {
            String told = chart.lines()
                    .filter(line -> line.points.stream().anyMatch(Point::isKnown))
                    .map(line -> line.name
                            + ": "
                            + line.points.stream()
                                    .filter(Point::isKnown)
                                    .map(this::say)
                                    .collect(Collectors.joining("; "))
                            + ".")
                    .collect(Collectors.joining(" "));
            return Stream.of(
                            chart.caption.subtitle() + ".",
                            told.isEmpty() ? NONE.in(language) + "." : told,
                            missing().orElse(""))
                    .filter(text -> text.length() > 1)
                    .collect(Collectors.joining(" "));
        }

        private String say(Point point) {
            String figure = point.period + ": " + numerals.measure(point.value, chart.decimals, chart.unit);
            return switch (point.status) {
                case "provisional" -> figure + " (" + PROVISIONAL.in(language) + ")";
                case "estimated" -> figure + " (" + ESTIMATED.in(language) + ")";
                default -> figure;
            };
        }
    }
}
