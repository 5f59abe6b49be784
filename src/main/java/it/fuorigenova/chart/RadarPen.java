package it.fuorigenova.chart;

import it.fuorigenova.chart.RadarChart.Axis;
import it.fuorigenova.http.Language;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PolarPlot;
import org.jfree.chart.renderer.DefaultPolarItemRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws the axes of a {@link RadarChart} with their names, and the figure that the place makes on them. */
final class RadarPen extends DefaultPolarItemRenderer {

    /** Room around the circle for the names above and below. */
    static final int MARGIN = 58;

    private static final long serialVersionUID = 1L;
    private static final double GAP = 10;
    private static final double LINE = 15;
    private static final int MOST_LINES = 2;

    private final transient List<Axis> axes;
    private final transient Numerals numerals;
    private final transient List<Boolean> whole = new ArrayList<>();

    RadarPen(List<Axis> axes, Language language) {
        this.axes = axes;
        this.numerals = Numerals.of(language);
    }

    /** Adds a run of points; a whole round is filled. */
    void add(XYSeriesCollection all, XYSeries run, boolean isWhole) {
        all.addSeries(run);
        whole.add(isWhole);
    }

    @Override
    public void drawSeries(
            Graphics2D g2, Rectangle2D area, PlotRenderingInfo info, PolarPlot plot, XYDataset dataset, int number) {
        Path2D path = new Path2D.Double();
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < dataset.getItemCount(number); i++) {
            Point2D at = plot.translateToJava2D(
                    dataset.getXValue(number, i), dataset.getYValue(number, i), plot.getAxis(), area);
            points.add(at);
            if (i == 0) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        if (whole.get(number)) {
            path.closePath();
            g2.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
            g2.setPaint(Look.PLACE_AREA);
            g2.fill(path);
            g2.setComposite(AlphaComposite.SrcOver);
        }
        g2.setPaint(Look.PLACE);
        g2.setStroke(Look.THICK);
        g2.draw(path);
        for (Point2D at : points) {
            g2.translate(at.getX(), at.getY());
            g2.fill(Look.OWN.point());
            g2.translate(-at.getX(), -at.getY());
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void drawAngularGridLines(Graphics2D g2, PolarPlot plot, List ticks, Rectangle2D area) {
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            double angle = 360.0 * i / axes.size();
            Point2D middle = plot.translateToJava2D(angle, 0, plot.getAxis(), area);
            Point2D end = plot.translateToJava2D(angle, 100, plot.getAxis(), area);
            boolean known = axis.percentile() != null;
            g2.setPaint(known ? Look.GRID : Look.FAR);
            g2.setStroke(known ? Look.THIN : Look.FINE_DASHED);
            g2.draw(new Line2D.Double(middle, end));
            if (!known) {
                cross(g2, end);
            }
            name(g2, axis, angle, end, area);
        }
    }

    /** Where a value would be. */
    private static void cross(Graphics2D g2, Point2D at) {
        g2.setStroke(Look.MIDDLE);
        g2.draw(new Line2D.Double(at.getX() - 4, at.getY() - 4, at.getX() + 4, at.getY() + 4));
        g2.draw(new Line2D.Double(at.getX() - 4, at.getY() + 4, at.getX() + 4, at.getY() - 4));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void drawRadialGridLines(Graphics2D g2, PolarPlot plot, ValueAxis radius, List ticks, Rectangle2D area) {
        Point2D middle = plot.translateToJava2D(0, 0, plot.getAxis(), area);
        for (int percentile = 25; percentile <= 100; percentile += 25) {
            double reach = middle.getY()
                    - plot.translateToJava2D(0, percentile, plot.getAxis(), area)
                            .getY();
            boolean median = percentile == 50;
            g2.setPaint(median ? Look.FAR : Look.GRID);
            g2.setStroke(median ? Look.FINE_DASHED : new BasicStroke(1));
            g2.translate(middle.getX(), middle.getY());
            g2.draw(Look.circle(reach));
            g2.translate(-middle.getX(), -middle.getY());
            // Between the first axis and the second, where no line runs.
            double angle = 180.0 / axes.size();
            Point2D at = plot.translateToJava2D(angle, percentile, plot.getAxis(), area);
            g2.setPaint(Look.QUIET);
            g2.setFont(Lettering.regular(10.5f));
            g2.drawString(Integer.toString(percentile), (float) at.getX() + 2, (float) at.getY() - 1);
        }
    }

    private void name(Graphics2D g2, Axis axis, double angle, Point2D end, Rectangle2D area) {
        double sine = Math.sin(Math.toRadians(angle));
        double up = Math.cos(Math.toRadians(angle));
        boolean upright = Math.abs(sine) < 0.2;
        double x = end.getX() + GAP * sine;
        double room = upright
                ? 2 * Math.min(x - area.getMinX(), area.getMaxX() - x)
                : sine > 0 ? area.getMaxX() - x : x - area.getMinX();
        Font strong = Lettering.strong(Look.SMALL);
        Font regular = Lettering.regular(Look.SMALL);
        String whole = axis.neutral() ? axis.name() + " *" : axis.name();
        List<String> lines = Lettering.lines(whole, strong, Math.min(room, upright ? 240 : 190), MOST_LINES);
        double height = LINE * (lines.size() + 1);
        double y = end.getY() - GAP * up - height * (1 + up) / 2 + LINE * 0.8;
        g2.setPaint(Look.INK);
        for (String line : lines) {
            write(g2, line, strong, x, y, upright, sine);
            y += LINE;
        }
        Double percentile = axis.percentile();
        g2.setPaint(Look.QUIET);
        String figure = percentile == null ? axis.saying() : axis.saying() + " · " + numerals.write(percentile, 0);
        write(g2, figure, regular, x, y, upright, sine);
    }

    private static void write(Graphics2D g2, String text, Font font, double x, double y, boolean upright, double sine) {
        double width = Lettering.width(text, font);
        double left = upright ? x - width / 2 : sine > 0 ? x : x - width;
        g2.setFont(font);
        g2.drawString(text, (float) left, (float) y);
    }
}
