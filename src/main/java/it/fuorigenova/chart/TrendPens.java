package it.fuorigenova.chart;

import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws the stretches of the lines of a {@link TrendChart}, each with the pen of its line. */
final class TrendPens extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Stretch> stretches = new ArrayList<>();

    TrendPens() {
        setUseFillPaint(true);
        setDrawOutlines(true);
        setUseOutlinePaint(true);
    }

    /** A part of a line that nothing interrupts. */
    record Stretch(XYSeries series, Look.Pen pen, List<Boolean> hollow) {

        void add(double at, double value, boolean isHollow) {
            series.add(at, value);
            hollow.add(isHollow);
        }
    }

    /** Begins one. */
    Stretch begin(XYSeriesCollection all, Look.Pen pen) {
        int number = stretches.size();
        Stretch stretch = new Stretch(new XYSeries(number), pen, new ArrayList<>());
        stretches.add(stretch);
        all.addSeries(stretch.series);
        setSeriesPaint(number, pen.colour());
        setSeriesStroke(number, pen.stroke());
        setSeriesShape(number, pen.point());
        setSeriesOutlinePaint(number, pen.colour());
        setSeriesOutlineStroke(number, Look.MIDDLE);
        return stretch;
    }

    @Override
    public Paint getItemFillPaint(int row, int column) {
        Stretch stretch = stretches.get(row);
        return stretch.hollow.get(column) ? Look.PAPER : stretch.pen.colour();
    }
}
