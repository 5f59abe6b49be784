package it.fuorigenova.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference systems that files may be in, by their names: longitude and latitude, and those of {@link Grid}. */
final class KnownCrs {

    private static final int WGS_84 = 4326;
    private static final int WGS_84_UTM_32 = 32632;
    private static final int ETRS_89_UTM_32 = 25832;

    private static final Pattern EPSG = Pattern.compile("(?i)EPSG(?::(?:[\\d.]*:)?|/0/)(\\d{4,6})$");
    private static final Pattern WKT_NAME = Pattern.compile("^\\s*(PROJCS|GEOGCS)\\s*\\[\\s*\"([^\"]+)\"");

    private KnownCrs() {}

    /** By a name as {@code urn:ogc:def:crs:OGC:1.3:CRS84} or {@code EPSG:32632}; nothing where it is not known. */
    static Optional<Integer> named(String name) {
        if (name.endsWith("CRS84")) {
            return Optional.of(WGS_84);
        }
        Matcher epsg = EPSG.matcher(name.replace("::", ":"));
        return epsg.find()
                ? Optional.of(Integer.parseInt(epsg.group(1)))
                        .filter(srid -> srid == WGS_84 || Grid.all().anyMatch(grid -> grid.srid() == srid))
                : Optional.empty();
    }

    /** By the text of a {@code .prj} file; nothing where it is not known. */
    static OptionalInt inWkt(String wkt) {
        Matcher found = WKT_NAME.matcher(wkt);
        if (!found.find()) {
            return OptionalInt.empty();
        }
        String name = found.group(2).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        boolean projected = found.group(1).equals("PROJCS");
        boolean zone32 = projected && name.endsWith("UTMZONE32N");
        if (zone32 && name.startsWith("WGS")) {
            return OptionalInt.of(WGS_84_UTM_32);
        }
        if (zone32 && name.startsWith("ETRS")) {
            return OptionalInt.of(ETRS_89_UTM_32);
        }
        boolean degrees = !projected && (name.equals("WGS84") || name.equals("GCSWGS1984") || name.equals("WGS1984"));
        return degrees ? OptionalInt.of(WGS_84) : OptionalInt.empty();
    }

    /** The name a {@code .prj} file gives its system, to be quoted. */
    static String nameInWkt(String wkt) {
        Matcher found = WKT_NAME.matcher(wkt);
        return found.find() ? found.group(2) : "without a name";
    }
}
