package it.fuorigenova.territory;

import it.fuorigenova.sql.StableId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * What makes a territory itself through every reform, and the identifier that follows from it.
 *
 * <p>A municipality is its cadastral (Belfiore) code, which no reform of provinces has touched. A metropolitan city
 * or province is its kind, region and Italian name, because its statistical code changes with reforms that leave it
 * standing (Cagliari: 292 until 2025, 318 since).
 */
public record Identity(TerritoryKind kind, String key) {

    public static final Identity ITALY = new Identity(TerritoryKind.COUNTRY, "country:IT");

    public static Identity municipality(String belfioreCode) {
        return new Identity(TerritoryKind.MUNICIPALITY, "municipality:" + belfioreCode);
    }

    public static Identity region(String istatCode) {
        return new Identity(TerritoryKind.REGION, "region:" + istatCode);
    }

    /** A metropolitan city or province. */
    public static Identity unit(TerritoryKind kind, String regionCode, String italianName) {
        return new Identity(kind, kind.slug() + ":" + regionCode + ":" + slug(italianName));
    }

    /** A homogeneous zone or a union, by the key we gave it. */
    public static Identity group(TerritoryKind kind, String key) {
        return new Identity(kind, kind.slug() + ":" + key);
    }

    public UUID id() {
        return StableId.of(key);
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
