package it.fuorigenova.exchange;

/** How a file is written, once unpacked. */
public enum Format {
    CSV("CSV"),
    GEOJSON("GeoJSON"),
    GEOJSON_SEQUENCE("GeoJSON text sequence"),
    SHAPEFILE("Shapefile"),
    XLSX("Excel workbook"),
    GEOPACKAGE("GeoPackage");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }
}
