package it.fuorigenova.chart;

/**
 * What stands around a chart, in the language of the reader.
 *
 * @param id what its ids begin with; letters, digits and hyphens
 * @param title what it is about
 * @param subtitle what it is compared with, or since when
 * @param source who has published the values
 */
public record Caption(String id, String title, String subtitle, String source) {

    public Caption {
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("No name of an element: " + id);
        }
    }
}
