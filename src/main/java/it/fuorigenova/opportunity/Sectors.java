package it.fuorigenova.opportunity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives the broad sector of a record that states none. */
final class Sectors {

    private Sectors() {}

    /**
     * The sector that the first of these to say anything speaks for: the activities sought, the uses wanted, the uses
     * permitted (if they agree), the former use. Null where nothing tells.
     */
    static @Nullable Sector derive(
            List<String> ateco, List<LandUse> wanted, List<LandUse> permitted, @Nullable FormerUse former) {
        return one(ateco.stream().map(Sectors::ofActivity))
                .or(() -> one(wanted.stream().map(Sectors::ofUse)))
                .or(() -> one(permitted.stream().map(Sectors::ofUse)))
                .or(() -> Optional.ofNullable(former == null ? null : ofFormerUse(former)))
                .orElse(null);
    }

    /** The one they all say; mixed where they differ, nothing where they say nothing. */
    private static Optional<Sector> one(Stream<@Nullable Sector> said) {
        List<Sector> sectors = said.flatMap(Stream::ofNullable).distinct().toList();
        return switch (sectors.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(sectors.getFirst());
            default -> Optional.of(Sector.MIXED);
        };
    }

    /** By the division of ATECO, the first two digits; a division that is of no sector of ours says nothing. */
    private static @Nullable Sector ofActivity(String ateco) {
        if (!ateco.matches("\\d\\d.*")) {
            return null;
        }
        int division = Integer.parseInt(ateco.substring(0, 2));
        if (division <= 3) {
            return Sector.AGRICULTURE;
        }
        if (division <= 33 || (division >= 41 && division <= 43)) {
            return Sector.INDUSTRY;
        }
        if (division <= 39) {
            return Sector.ENERGY_AND_ENVIRONMENT;
        }
        return ofService(division);
    }

    private static @Nullable Sector ofService(int division) {
        return switch (division) {
            case 45, 46, 47 -> Sector.COMMERCE;
            case 49, 50, 51, 52, 53 -> Sector.LOGISTICS;
            case 55, 56, 79 -> Sector.TOURISM;
            case 84 -> Sector.PUBLIC_SERVICES;
            case 85, 90, 91, 93 -> Sector.EDUCATION_AND_CULTURE;
            case 86, 87, 88 -> Sector.HEALTH;
            case 58, 59, 60, 61, 62, 63, 64, 65, 66, 68, 69, 70, 71, 72, 73, 74, 75, 77, 78, 80, 81, 82 ->
                Sector.OFFICES;
            default -> null;
        };
    }

    private static @Nullable Sector ofUse(LandUse use) {
        return switch (use) {
            case RESIDENTIAL -> Sector.HOUSING;
            case TOURIST -> Sector.TOURISM;
            case PRODUCTIVE_AND_OFFICE -> Sector.INDUSTRY;
            case COMMERCIAL -> Sector.COMMERCE;
            case RURAL -> Sector.AGRICULTURE;
            case OTHER, UNKNOWN, NOT_APPLICABLE -> null;
        };
    }

    private static @Nullable Sector ofFormerUse(FormerUse use) {
        return switch (use) {
            case INDUSTRIAL, QUARRY, AGRO_INDUSTRIAL, OPIFICIO -> Sector.INDUSTRY;
            case COMMERCIAL -> Sector.COMMERCE;
            case HOSPITAL -> Sector.HEALTH;
            case MILITARY, PUBLIC_FACILITY -> Sector.PUBLIC_SERVICES;
            case HOUSING, BORGO -> Sector.HOUSING;
            case PORT, AIRPORT, RAILWAY, LOGISTICS -> Sector.LOGISTICS;
            case TOURISM, EX_COLONIA -> Sector.TOURISM;
            case EDUCATION, WORSHIP, EX_CONVENTO -> Sector.EDUCATION_AND_CULTURE;
            case MIXED -> Sector.MIXED;
            case OTHER, UNKNOWN, NOT_APPLICABLE -> null;
        };
    }
}
