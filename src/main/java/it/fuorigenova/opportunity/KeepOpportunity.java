package it.fuorigenova.opportunity;

import it.fuorigenova.http.ValueReader;
import it.fuorigenova.opportunity.RegisterOpportunity.Registration;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Reads and stores single records for whoever changes them, inside his transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class KeepOpportunity {

    private static final SqlFile PLACE = SqlFile.beside(KeepOpportunity.class, "place-one");
    private static final SqlFile TAKE_SEVERAL = SqlFile.beside(KeepOpportunity.class, "take-of-source");
    private static final SqlFile FIND = SqlFile.beside(KeepOpportunity.class, "find-opportunity");
    private static final SqlFile LOCK = SqlFile.beside(KeepOpportunity.class, "lock-opportunity");

    private final Opportunities opportunities;
    private final Database database;
    private final Clock clock;
    private final OpportunityConfig config;
    private final ComputedPlaces places;

    KeepOpportunity(
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

    /**
     * A record as it is stored.
     *
     * @param organisation whose record it is; null for one that was imported
     * @param publicProperties what anyone may read of it, as the members of a JSON object
     * @param municipalityCode ISTAT code of its municipality
     */
    public record Kept(
            UUID id,
            NewOpportunity record,
            long version,
            @Nullable UUID organisation,
            String publicProperties,
            @Nullable String municipalityCode) {}

    /**
     * A record by its identifier or public code, kept from everybody else's changes until the transaction ends; empty
     * where there is none.
     */
    public Optional<Kept> take(String idOrCode) {
        // Whoever has waited for another's change reads what it has made of the record.
        return ask(LOCK, idOrCode).first(row -> true).flatMap(there -> find(idOrCode));
    }

    /** A record by its identifier or public code, for whoever only reads it; empty where there is none. */
    public Optional<Kept> find(String idOrCode) {
        return ask(FIND, idOrCode)
                .first(row -> new Kept(
                        row.id("id"),
                        Optional.ofNullable(opportunities.findById(row.id("id")))
                                .orElseThrow()
                                .asRequest(),
                        row.integer("version"),
                        row.idOrNull("organisation_id"),
                        row.text("public_properties"),
                        row.textOrNull("municipality_code")));
    }

    /** The records of a source that have one of these keys there, kept from everybody else's changes as well. */
    public List<Kept> take(String source, Collection<String> externalIds) {
        List<UUID> ids = database.query(TAKE_SEVERAL)
                .with("source", source)
                .withTexts("externalIds", externalIds)
                .list(row -> row.id("id"));
        List<Kept> kept =
                ids.stream().map(id -> take(id.toString()).orElseThrow()).toList();
        // There may be a portion after this one, and another.
        opportunities.getEntityManager().clear();
        return kept;
    }

    private Query ask(SqlFile question, String idOrCode) {
        UUID id = ValueReader.uuid().find(idOrCode).orElse(null);
        return database.query(question).with("id", id).with("code", id == null ? idOrCode : null);
    }

    /** Where a record would be placed. */
    public Placement place(Place place) {
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

    /**
     * Stores a record under an identifier, in so far as it is news.
     *
     * @param organisation whose record it is, if it is new; null for nobody's
     */
    public Registration.Registered store(
            UUID id, NewOpportunity request, @Nullable UUID organisation, Placement placement) {
        NewOpportunity placed = request.in(placement.municipalityId());
        Appraisal appraisal = Appraisal.of(placed, config.freshness().days());
        Instant now = clock.instant();
        OpportunityEntity known = opportunities.findById(id);
        if (known == null) {
            OpportunityEntity entity = OpportunityEntity.of(id, placed, appraisal, now);
            entity.organisationId = organisation;
            opportunities.persistAndFlush(entity);
            places.compute(id, now);
            return new Registration.Registered(id, true, placement);
        }
        boolean news = !known.says(placed, appraisal);
        if (news) {
            known.change(placed, appraisal, now);
            opportunities.flush();
            places.compute(id, now);
        }
        return new Registration.Registered(id, news, placement);
    }

    /** Stores what a known record says, in so far as it is news, where it is now: nothing is asked of its place. */
    public void store(UUID id, NewOpportunity record) {
        OpportunityEntity known =
                Optional.ofNullable(opportunities.findById(id)).orElseThrow();
        Appraisal appraisal = Appraisal.of(record, config.freshness().days());
        if (!known.says(record, appraisal)) {
            known.change(record, appraisal, clock.instant());
            opportunities.flush();
        }
    }

    /** The version that a record is at now. */
    public long version(UUID id) {
        return database.query("select version from opportunity where id = :id")
                .with("id", id)
                .first(row -> row.integer("version"))
                .orElseThrow();
    }
}
