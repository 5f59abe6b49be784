package it.fuorigenova.opportunity;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.locationtech.jts.geom.Point;

/** Registers one record: finds its municipality, and stores it where it is news. */
@ApplicationScoped
public class RegisterOpportunity {

    private static final SqlFile PLACE = SqlFile.beside(RegisterOpportunity.class, "place-one");

    private final Opportunities opportunities;
    private final Database database;
    private final Clock clock;
    private final OpportunityConfig config;
    private final ComputedPlaces places;

    RegisterOpportunity(
            Opportunities opportunities,
            Database database,
            Clock clock,
            OpportunityConfig config,
            ComputedPlaces places) {
        this.opportunities = opportunities;
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.places = places;
    }

    /** What became of a record. */
    public sealed interface Registration {

        /** It is stored, now or as it was before. */
        record Registered(UUID id, boolean news, Placement placement) implements Registration {}

        /** It is not stored, because its point lies elsewhere than in the municipality it names. */
        record Misplaced(Placement placement) implements Registration {}
    }

    /** Registers a record, or changes the one of the same source and external id. */
    @Transactional
    public Registration register(@Valid NewOpportunity request) {
        Placement placement = place(request.place());
        if (!placement.verdict().taken()) {
            return new Registration.Misplaced(placement);
        }
        NewOpportunity placed = request.in(placement.municipalityId());
        Appraisal appraisal = Appraisal.of(placed, config.freshness().days());
        Instant now = clock.instant();
        OpportunityEntity known = opportunities.findById(request.id());
        if (known == null) {
            OpportunityEntity entity = OpportunityEntity.of(placed, appraisal, now);
            opportunities.persistAndFlush(entity);
            places.compute(entity.id, now);
            return new Registration.Registered(entity.id, true, placement);
        }
        boolean news = !known.says(placed, appraisal);
        if (news) {
            known.change(placed, appraisal, now);
            opportunities.flush();
            places.compute(known.id, now);
        }
        return new Registration.Registered(known.id, news, placement);
    }

    private Placement place(Place place) {
        Point point = place.geom();
        return database.query(PLACE)
                .with("lon", point == null ? null : (Double) point.getX())
                .with("lat", point == null ? null : (Double) point.getY())
                .with("declared", place.municipality())
                .with("onDay", LocalDate.now(clock))
                .with("tolerance", (Double) Placement.TOLERANCE_M)
                .with("reach", (Double) Placement.REACH_M)
                .first(Placement::read)
                .orElseThrow();
    }
}
