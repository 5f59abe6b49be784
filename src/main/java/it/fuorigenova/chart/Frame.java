package it.fuorigenova.chart;

import java.awt.Font;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What every chart has around its data: title, subtitle, notes and source, and axes of one look. */
final class Frame {

    private static final double MARGIN = 14;

    private Frame() {}

    /**
     * A chart with what stands around it.
     *
     * @param notes below the data, above the source; what one must know to read it
     */
    static JFreeChart around(Plot plot, Caption caption, List<String> notes, LegendItemCollection legend) {
        JFreeChart chart = new JFreeChart(null, Lettering.strong(Look.TITLE), plot, false);
        chart.setBackgroundPaint(Look.PAPER);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        chart.setTitle(line(caption.title(), Lettering.strong(Look.TITLE), Look.INK, RectangleEdge.TOP));
        if (!caption.subtitle().isEmpty()) {
            chart.addSubtitle(line(caption.subtitle(), Lettering.regular(Look.TEXT), Look.QUIET, RectangleEdge.TOP));
        }
        // What is added first stands lowest.
        if (!caption.source().isEmpty()) {
            chart.addSubtitle(line(caption.source(), Lettering.regular(Look.SMALL), Look.QUIET, RectangleEdge.BOTTOM));
        }
        for (String note : notes.reversed()) {
            chart.addSubtitle(line(note, Lettering.regular(Look.SMALL), Look.INK, RectangleEdge.BOTTOM));
        }
        if (legend.getItemCount() > 0) {
            chart.addSubtitle(legend(legend));
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setNoDataMessageFont(Lettering.regular(Look.TEXT));
        return chart;
    }

    private static TextTitle line(String text, Font font, Paint paint, RectangleEdge edge) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(paint);
        title.setPosition(edge);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(1, 2, 3, 2));
        title.setExpandToFitSpace(true);
        return title;
    }

    private static LegendTitle legend(LegendItemCollection items) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(Lettering.regular(Look.TEXT));
        legend.setItemPaint(Look.INK);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setPadding(new RectangleInsets(4, 0, 4, 0));
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        return legend;
    }

    /** Only horizontal lines behind the data, and no frame around it. */
    static void quiet(XYPlot plot) {
        plot.setRangeGridlinePaint(Look.GRID);
        plot.setRangeGridlineStroke(Look.THIN);
        plot.setDomainGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(10, 0, 4, 8));
    }

    static void letter(ValueAxis axis, String label) {
        axis.setLabel(label.isEmpty() ? null : label);
        axis.setLabelFont(Lettering.regular(Look.TEXT));
        axis.setLabelPaint(Look.QUIET);
        axis.setTickLabelFont(Lettering.regular(Look.SMALL));
        axis.setTickLabelPaint(Look.INK);
        axis.setAxisLinePaint(Look.QUIET);
        axis.setTickMarkPaint(Look.QUIET);
    }

    /** An axis of numbers in the figures of a language. */
    static NumberAxis numbers(NumberAxis axis, String label, Numerals numerals) {
        letter(axis, label);
        axis.setNumberFormatOverride(numerals.ticks());
        return axis;
    }
}
