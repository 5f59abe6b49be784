package it.fuorigenova.chart;

/**
 * How large a chart is drawn, in pixels of CSS.
 *
 * @param width from {@link #LEAST_WIDTH} to {@link #MOST}
 * @param height from {@link #LEAST_HEIGHT} to {@link #MOST}
 */
public record Size(int width, int height) {

    /** Below it the words no longer find room. */
    public static final int LEAST_WIDTH = 360;

    /** Below it the words no longer find room. */
    public static final int LEAST_HEIGHT = 240;

    /** Larger ones may be had by scaling: it is a vector drawing. */
    public static final int MOST = 2000;

    public Size {
        if (width < LEAST_WIDTH || width > MOST || height < LEAST_HEIGHT || height > MOST) {
            throw new IllegalArgumentException("No chart of " + width + " by " + height);
        }
    }
}
