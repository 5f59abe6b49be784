package it.fuorigenova.chart;

import java.nio.charset.StandardCharsets;

/**
 * A finished chart.
 *
 * @param svg the {@code <svg>} element, which may stand in a page as it is: all ids in it begin with the chart's own
 * @param words what it shows, as text: the same as its description
 */
public record Drawing(String svg, String words) {

    /** The media type of {@link #document()}. */
    public static final String MEDIA_TYPE = "image/svg+xml";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** A file of its own. */
    public byte[] document() {
        return (DECLARATION + svg + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
