package it.fuorigenova.opportunity;

import it.fuorigenova.opportunity.NewOpportunity.Measures;
import it.fuorigenova.opportunity.NewOpportunity.Offer;
import it.fuorigenova.opportunity.NewOpportunity.Place;
import it.fuorigenova.opportunity.NewOpportunity.Texts;
import it.fuorigenova.opportunity.NewOpportunity.Use;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/** An opportunity as it is stored. */
@Entity
@Table(name = "opportunity")
@NullUnmarked
class OpportunityEntity {

    private static final GeometryFactory WGS_84 = new GeometryFactory(new PrecisionModel(), 4326);

    @Id
    UUID id;

    String code;

    @Column(name = "source_id")
    String source;

    @Column(name = "external_id")
    String externalId;

    String kind;
    String status;
    String title;
    String summary;
    String description;

    @Column(name = "municipality_id")
    UUID municipalityId;

    String locality;
    Point geom;

    @Column(name = "geometry_accuracy")
    String geometryAccuracy;

    @Column(name = "former_use")
    String formerUse;

    String occupancy;

    @Column(name = "owner_class")
    String ownerClass;

    @Column(name = "transfer_mode")
    String transferMode;

    @Column(name = "plot_m2")
    BigDecimal plotM2;

    @Column(name = "gross_floor_m2")
    BigDecimal grossFloorM2;

    @Column(name = "volume_m3")
    BigDecimal volumeM3;

    @Column(name = "price_eur")
    BigDecimal priceEur;

    @Column(name = "rent_eur_per_year")
    BigDecimal rentEurPerYear;

    @Column(name = "available_from")
    LocalDate availableFrom;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** A record that was not known before. */
    static OpportunityEntity of(NewOpportunity request, Instant now) {
        OpportunityEntity entity = new OpportunityEntity();
        entity.id = request.id();
        entity.code = PublicCode.of(entity.id);
        entity.source = request.source();
        entity.externalId = request.externalId();
        entity.recordedAt = now;
        entity.change(request, now);
        return entity;
    }

    /** Becomes what a request says. */
    void change(NewOpportunity request, Instant now) {
        kind = CodeList.code(request.kind());
        status = CodeList.code(request.status());
        title = request.texts().title();
        summary = request.texts().summary();
        description = request.texts().description();
        municipalityId = request.place().municipality();
        locality = request.place().locality();
        Double lon = request.place().lon();
        Double lat = request.place().lat();
        geom = lon == null || lat == null ? null : WGS_84.createPoint(new Coordinate(lon, lat));
        geometryAccuracy = CodeList.code(request.place().accuracy());
        formerUse = CodeList.code(request.use().formerUse());
        occupancy = CodeList.code(request.use().occupancy());
        ownerClass = CodeList.code(request.offer().ownerClass());
        transferMode = CodeList.code(request.offer().transferMode());
        plotM2 = request.measures().plotM2();
        grossFloorM2 = request.measures().grossFloorM2();
        volumeM3 = request.measures().volumeM3();
        priceEur = request.offer().priceEur();
        rentEurPerYear = request.offer().rentEurPerYear();
        availableFrom = request.offer().availableFrom();
        updatedAt = now;
    }

    /** The request that would have made it what it is. */
    NewOpportunity asRequest() {
        return new NewOpportunity(
                source,
                externalId,
                constant(Kind.class, kind),
                constant(Status.class, status),
                new Texts(title, summary, description),
                new Place(
                        municipalityId,
                        locality,
                        geom == null ? null : geom.getX(),
                        geom == null ? null : geom.getY(),
                        constant(GeometryAccuracy.class, geometryAccuracy)),
                new Use(constant(FormerUse.class, formerUse), constant(Occupancy.class, occupancy)),
                new Measures(plotM2, grossFloorM2, volumeM3),
                new Offer(
                        constant(OwnerClass.class, ownerClass),
                        constant(TransferMode.class, transferMode),
                        priceEur,
                        rentEurPerYear,
                        availableFrom));
    }

    private static <E extends Enum<E>> E constant(Class<E> list, String code) {
        return code == null ? null : CodeList.find(list, code).orElseThrow();
    }
}
