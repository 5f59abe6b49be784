package it.fuorigenova.territory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What sort of territory it is, from the widest to the narrowest. */
public enum TerritoryKind {
    COUNTRY("country"),
    REGION("region"),
    METROPOLITAN_CITY("metropolitan-city"),
    /** Provinces, free consortia and the former provinces that remain statistical units. */
    PROVINCE("province"),
    /** Homogeneous zone of a metropolitan city (art. 1, c. 11, l. 56/2014). */
    ZONE("zone"),
    /** Union of municipalities (art. 32, d.lgs. 267/2000). */
    UNION("union"),
    MUNICIPALITY("municipality");

    private final String slug;

    TerritoryKind(String slug) {
        this.slug = slug;
    }

    /** The kind as it stands in addresses, answers and tables. */
    @JsonValue
    public String slug() {
        return slug;
    }

    public static Optional<TerritoryKind> find(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    public static TerritoryKind of(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("No kind of territory is called " + slug));
    }
}
