package it.fuorigenova.chart;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PolarPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a place: on each axis where it stands among those compared, from 0 in the middle to 100. Where there is no
 * value the line is interrupted, and the axis says why.
 *
 * @param place whose profile it is
 * @param axes clockwise, the first one upwards
 */
public record RadarChart(Caption caption, String place, List<Axis> axes) {

    /** Fewer make no figure. */
    public static final int LEAST_AXES = 3;

    /** More leave no room for their names. */
    public static final int MOST_AXES = 12;

    private static final Wording SCALE = new Wording(
            "Percentili: 100 è il valore più favorevole, 50 la mediana. * indicatore senza verso: 100 è il valore più alto.",
            "Percentiles: 100 is the best value, 50 the median. * neither end is the good one: 100 is the highest value.");
    private static final Wording AXIS = new Wording("%s: %s, percentile %s", "%s: %s, percentile %s");

    public RadarChart {
        axes = List.copyOf(axes);
        if (axes.size() < LEAST_AXES || axes.size() > MOST_AXES) {
            throw new IllegalArgumentException("A profile of " + axes.size() + " axes");
        }
    }

    /**
     * An indicator of the profile.
     *
     * @param code of the indicator
     * @param name what people call it
     * @param percentile 0 to 100, already turned so that 100 is good; null where there is none
     * @param neutral whether neither end is the good one
     * @param saying the value with its unit, or why there is none
     */
    public record Axis(String code, String name, @Nullable Double percentile, boolean neutral, String saying) {}

    /** Draws it. */
    public Drawing draw(Size size, Language language) {
        XYSeriesCollection series = new XYSeriesCollection();
        RadarPen pen = new RadarPen(axes, language);
        strokes().forEach(stroke -> pen.add(series, stroke, stroke.getItemCount() > axes.size()));
        NumberAxis radius = new NumberAxis();
        radius.setRange(0, 100);
        radius.setTickUnit(new NumberTickUnit(25));
        radius.setAxisLineVisible(false);
        radius.setTickLabelsVisible(false);
        radius.setTickMarksVisible(false);
        PolarPlot plot = new PolarPlot(series, radius, pen);
        plot.setRadiusGridlinePaint(Look.GRID);
        plot.setRadiusGridlineStroke(Look.THIN);
        plot.setRadiusMinorGridlinesVisible(false);
        plot.setAngleGridlinePaint(Look.GRID);
        plot.setMargin(RadarPen.MARGIN);
        JFreeChart chart = Frame.around(plot, caption, List.of(SCALE.in(language)), new LegendItemCollection());
        Sheet sheet = new Sheet(size, caption);
        Rectangle2D area = sheet.draw(chart);
        return sheet.finish(words(language), marks(plot, area, language));
    }

    /** The runs of neighbouring axes that have a value; the whole round, with its first point again, where all have. */
    private List<XYSeries> strokes() {
        int size = axes.size();
        List<XYSeries> strokes = new ArrayList<>();
        int gap = IntStream.range(0, size)
                .filter(i -> axes.get(i).percentile == null)
                .findFirst()
                .orElse(-1);
        XYSeries stroke = null;
        for (int step = 0; step <= size; step++) {
            int at = Math.floorMod(gap + 1 + step, size);
            Double percentile = axes.get(at).percentile;
            if (percentile == null || (gap >= 0 && step == size)) {
                stroke = null;
            } else {
                if (stroke == null) {
                    stroke = new XYSeries(strokes.size(), false, true);
                    strokes.add(stroke);
                }
                stroke.add(angle(at), percentile.doubleValue());
            }
        }
        return strokes;
    }

    private double angle(int axis) {
        return 360.0 * axis / axes.size();
    }

    private List<Mark> marks(PolarPlot plot, Rectangle2D area, Language language) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            double reach = axis.percentile == null ? 100 : axis.percentile;
            Point2D at = plot.translateToJava2D(angle(i), reach, plot.getAxis(), area);
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("indicator", axis.code);
            if (axis.percentile != null) {
                facts.put("percentile", Plain.decimal(axis.percentile, 1));
            }
            marks.add(new Mark(at.getX(), at.getY(), facts, say(axis, language)));
        }
        return marks;
    }

    private String words(Language language) {
        return axes.stream().map(axis -> say(axis, language)).collect(Collectors.joining("; ")) + ". "
                + SCALE.in(language);
    }

    private static String say(Axis axis, Language language) {
        String name = axis.neutral ? axis.name + " *" : axis.name;
        return axis.percentile == null
                ? name + ": " + axis.saying
                : AXIS.with(name, axis.saying, Numerals.of(language).write(axis.percentile, 1))
                        .in(language);
    }
}
