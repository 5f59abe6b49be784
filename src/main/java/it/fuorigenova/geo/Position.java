package it.fuorigenova.geo;

/**
 * A place on the Earth, WGS 84.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record Position(double lon, double lat) {

    public Position {
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("A longitude lies between -180 and 180, not at " + lon);
        }
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("A latitude lies between -90 and 90, not at " + lat);
        }
    }

    /** The same figures taken the other way round, for those who wrote latitude first. */
    public Position swapped() {
        return new Position(lat, lon);
    }
}
