package it.fuorigenova.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Years, as many of them as find room. */
final class YearAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final double ROOM = 44;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    @Override
    public List<Tick> refreshTicks(
            Graphics2D g2, org.jfree.chart.axis.AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double first = getRange().getLowerBound();
        double last = getRange().getUpperBound();
        double most = Math.max(1, dataArea.getWidth() / ROOM);
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = (last - first) / STEPS[i] <= most ? STEPS[i] : step;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int year = (int) Math.ceil(first / step) * step; year <= last; year += step) {
            ticks.add(new NumberTick(year, Integer.toString(year), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
