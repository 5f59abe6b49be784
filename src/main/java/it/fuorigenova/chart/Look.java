package it.fuorigenova.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How charts look. The colours differ in lightness, so that they are told apart in grey and by the colour-blind; whoever
 * tells two things apart by one of them does so by a shape or a dash, too.
 */
final class Look {

    static final Color INK = new Color(0x17324d);
    static final Color QUIET = new Color(0x455b71);
    static final Color PLACE = new Color(0x004d99);
    static final Color PLACE_AREA = new Color(0xd6e6f7);
    static final Color NEAR = new Color(0xa8560a);
    static final Color FAR = new Color(0x5c6f82);
    static final Color OTHERS = new Color(0x9fb1c4);
    static final Color GRID = new Color(0xd9dfe6);
    static final Color PAPER = Color.WHITE;

    static final float TITLE = 18;
    static final float TEXT = 13;
    /** Not 12: a size that the JDK takes for none, where a font is derived by attributes, as in PDFs. */
    static final float SMALL = 12.5f;

    static final BasicStroke THIN = line(1);
    static final BasicStroke MIDDLE = line(1.5f);
    static final BasicStroke THICK = line(2.5f);
    static final BasicStroke DASHED = dashed(2, 8, 5);
    static final BasicStroke DOTTED = dashed(2, 2, 5);
    static final BasicStroke FINE_DASHED = dashed(1, 4, 4);

    /** What marks the values of a line: its colour, how it is dashed, and the shape of its points. */
    record Pen(Color colour, BasicStroke stroke, Shape point) {}

    static final Pen OWN = new Pen(PLACE, THICK, circle(4.5));
    static final List<Pen> GROUPS = List.of(new Pen(NEAR, DASHED, square(3.5)), new Pen(FAR, DOTTED, triangle(4.5)));

    private Look() {}

    private static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape square(double half) {
        return new Rectangle2D.Double(-half, -half, 2 * half, 2 * half);
    }

    static Shape triangle(double half) {
        return polygon(0, -half, half, half, -half, half);
    }

    static Shape diamond(double half) {
        return polygon(0, -half, half, 0, 0, half, -half, 0);
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
