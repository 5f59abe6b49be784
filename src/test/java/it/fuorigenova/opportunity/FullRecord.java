package it.fuorigenova.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Records for tests: one in which every field says something, and one that says next to nothing. */
final class FullRecord {

    private static final GeometryFactory WGS_84 = new GeometryFactory(new PrecisionModel(), 4326);

    private FullRecord() {}

    static NewOpportunity full(String externalId, @Nullable UUID municipality) {
        MultiPolygon area = square(9.3, 44.574, 0.002);
        return new NewOpportunity(
                new NewOpportunity.Origin("test", externalId, List.of("cup:D12", "a \"b\", {c}\\"), "Area ex Ferriera"),
                Kind.BUILDING_WITH_LAND,
                Status.IN_REVIEW,
                new Texts(
                        "Titolo", "Sommario", "Testo\nlungo", "Title", "Summary", "Text", List.of("colonia", "à"), "N"),
                new Place(
                        municipality,
                        "Località",
                        "Via Roma 1",
                        Place.point(9.301, 44.575),
                        area,
                        GeometryAccuracy.CADASTRAL,
                        950,
                        List.of(new Parcel("H599", null, "73", "135"), new Parcel("H599", "A", "73", "136"))),
                new Use(
                        FormerUse.EX_COLONIA,
                        1965,
                        Occupancy.VACANT,
                        List.of(LandUse.TOURIST, LandUse.RESIDENTIAL),
                        List.of(LandUse.TOURIST),
                        List.of("55.10"),
                        Sector.TOURISM),
                new Measures(n("65614"), n("1600.50"), n("30000"), 3, n("0.25"), n("5000"), n("100")),
                new Capacity(10, 20, 500, 578, 1, 2),
                new Condition(
                        BuildingCondition.DERELICT,
                        HeritageConstraint.CULTURAL_ASSET,
                        Contamination.SUSPECTED,
                        List.of("cromo"),
                        FloodHazard.LOW,
                        LandslideHazard.MODERATE,
                        SeismicZone.ZONE_3),
                new Planning(
                        PlanningInstrument.PUC,
                        "FP1",
                        "DCC 1/2020",
                        "https://example.org",
                        true,
                        PlanningStage.ADOPTED),
                new Services(
                        Availability.ON_SITE,
                        Availability.ABSENT,
                        Availability.NEARBY,
                        n("30"),
                        Availability.ABSENT,
                        Availability.NOT_APPLICABLE,
                        42_000,
                        50_000),
                new Offer(
                        OwnerClass.PUBLIC,
                        TransferMode.CONCESSION,
                        n("72000"),
                        n("5.5"),
                        false,
                        LocalDate.of(2027, 1, 1),
                        "https://example.org/t",
                        n("1e6"),
                        List.of("zls")),
                new Dossier(
                        List.of(new Obstacle(
                                ObstacleType.REMEDIATION,
                                "Bonifica",
                                "Comune",
                                ActorClass.MUNICIPALITY,
                                LocalDate.of(2027, 5, 1),
                                ObstacleStatus.OPEN)),
                        List.of(new Document(
                                DocumentType.SURVEY,
                                "Rilievo",
                                DocumentAccess.ON_REQUEST,
                                LocalDate.of(2020, 2, 3),
                                "CC BY 4.0",
                                null))),
                new Governance(
                        "Comune di Rovegno",
                        "ufficio@example.org",
                        "https://example.org/c",
                        Verification.ON_SITE,
                        LocalDate.of(2026, 2, 3),
                        "Città metropolitana",
                        Instant.parse("2026-06-01T08:30:00.123456789Z"),
                        "CC BY 4.0"),
                new Outcome(2030, ReuseType.TOURISM, n("1000000"), 12, n("3000"), LocalDate.of(2031, 1, 1)));
    }

    static NewOpportunity bare(String externalId, @Nullable UUID municipality, @Nullable Point point) {
        return new NewOpportunity(
                new NewOpportunity.Origin("test", externalId, List.of(), null),
                Kind.UNKNOWN,
                Status.UNKNOWN,
                new Texts("Titolo", null, null, null, null, null, List.of(), null),
                new Place(municipality, null, null, point, null, GeometryAccuracy.NONE, null, List.of()),
                new Use(null, null, null, List.of(), List.of(), List.of(), null),
                Measures.UNKNOWN,
                Capacity.UNKNOWN,
                new Condition(null, null, null, List.of(), null, null, null),
                Planning.UNKNOWN,
                Services.UNKNOWN,
                new Offer(OwnerClass.UNKNOWN, null, null, null, null, null, null, null, List.of()),
                new Dossier(List.of(), List.of()),
                Governance.UNKNOWN,
                Outcome.UNKNOWN);
    }

    static MultiPolygon square(double west, double south, double side) {
        Polygon one = WGS_84.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + side, south),
            new Coordinate(west + side, south + side),
            new Coordinate(west, south + side),
            new Coordinate(west, south)
        });
        return WGS_84.createMultiPolygon(new Polygon[] {one});
    }

    private static BigDecimal n(String digits) {
        return new BigDecimal(digits);
    }
}
