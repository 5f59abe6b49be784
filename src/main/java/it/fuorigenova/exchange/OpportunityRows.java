package it.fuorigenova.exchange;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Coded;
import it.fuorigenova.opportunity.GeometryAccuracy;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Parcel;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.opportunity.Texts;
import it.fuorigenova.territory.Sources.Source;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of opportunities, each into a record or a refusal. */
final class OpportunityRows {

    /** Every field of a record, by the name it has in the API too. */
    static final Set<String> FIELDS = Set.of("""
            externalId source externalIds previouslyPartOf kind status
            title summary description titleEn summaryEn descriptionEn keywords notes
            municipality locality address lon lat geometryAccuracy altitudeM parcels
            formerUse abandonedYear occupancy permittedUses wantedUses ateco sector
            plotM2 grossFloorM2 volumeM3 floors coverageRatio largestLotM2 smallestLotM2
            jobsMin jobsMax bedsMin bedsMax dwellingsMin dwellingsMax
            buildingCondition heritageConstraint contamination contaminants floodHazard landslideHazard seismicZone
            planningInstrument planningZone planningAct planningLink variantNeeded planningStage
            water sewer gas powerKw fibre railSiding motorwayDistanceM freightTerminalDistanceM
            ownerClass transferMode priceEur rentEurPerYear priceOnRequest availableFrom tenderLink worksCostEur incentives
            obstacles documents
            responsibleBody contactEmail contactLink verification verifiedOn verifiedBy lastConfirmedAt licence
            reuseYear reuseType investmentEur jobsCreated landSavedM2 endDate
            """.strip().split("\\s+"));

    private static final int WORD = 100;
    private static final int LINE = 300;

    private final Profile profile;
    private final Attribution attribution;
    private final Report report;

    OpportunityRows(Profile profile, Attribution attribution, Report report) {
        this.profile = profile;
        this.attribution = attribution;
        this.report = report;
    }

    Profile profile() {
        return profile;
    }

    Set<String> knownColumns() {
        Set<String> known = new HashSet<>(profile.knownColumns(FIELDS));
        // The member "id" of a feature is its key where no property is.
        known.add("id");
        return known;
    }

    Collection<Source> sourcesMet() {
        return attribution.sourcesMet();
    }

    /** The record of a row; empty where the row was refused. */
    Optional<NewOpportunity> read(SourceRow row) {
        return read(row, Optional.empty());
    }

    /**
     * The same with an advice for a place that is not in Italy.
     *
     * @param advice what to do; empty where nothing is known of it
     */
    Optional<NewOpportunity> read(SourceRow row, Optional<String> advice) {
        CellReader cells = new CellReader(row, profile, report);
        String externalId = cells.text("externalId", 200);
        if (externalId == null) {
            externalId = row.text("id").isEmpty() ? null : row.text("id");
        }
        if (externalId == null) {
            cells.refuse(
                    "externalId",
                    "",
                    "The row has no key of its source, so a second import could not know it again",
                    "Give each record a key that stays: externalId, or the id of the feature");
        }
        NewOpportunity record = record(row, cells, externalId, advice);
        return cells.refused() ? Optional.empty() : Optional.of(record);
    }

    private NewOpportunity record(
            SourceRow row, CellReader cells, @Nullable String externalId, Optional<String> advice) {
        ListReader lists = new ListReader(row, profile, cells, report);
        RecordGroups groups = new RecordGroups(cells, lists);
        return new NewOpportunity(
                new NewOpportunity.Origin(
                        attribution.source(row),
                        externalId,
                        lists.words("externalIds", LINE),
                        cells.text("previouslyPartOf", LINE)),
                cells.code("kind", Kind.class, null, Kind.UNKNOWN),
                cells.code("status", Status.class, Status.UNKNOWN, Status.UNKNOWN),
                texts(cells, lists),
                place(row, cells, lists, advice),
                groups.use(),
                groups.measures(),
                groups.capacity(),
                groups.condition(),
                groups.planning(),
                groups.services(),
                groups.offer(),
                groups.dossier(),
                groups.governance(),
                groups.outcome());
    }

    private static Texts texts(CellReader cells, ListReader lists) {
        return new Texts(
                cells.requiredText("title", LINE),
                cells.text("summary", 2000),
                cells.text("description", 20_000),
                cells.text("titleEn", LINE),
                cells.text("summaryEn", 2000),
                cells.text("descriptionEn", 20_000),
                lists.words("keywords", WORD),
                cells.text("notes", 20_000));
    }

    private Place place(SourceRow row, CellReader cells, ListReader lists, Optional<String> advice) {
        Spot spot = advice.map(what -> Spot.read(row, cells, profile, what))
                .orElseGet(() -> Spot.read(row, cells, profile));
        return new Place(
                attribution.municipality(row, cells),
                cells.text("locality", 200),
                cells.text("address", LINE),
                spot.geom(),
                spot.area(),
                accuracy(cells, spot),
                cells.whole("altitudeM", 0, 4810),
                lists.things("parcels", Set.of("belfiore", "section", "sheet", "parcel"), OpportunityRows::parcel));
    }

    private static Parcel parcel(CellReader members) {
        String belfiore = members.requiredText("belfiore", 4);
        if (!belfiore.matches("([A-Z]\\d{3})?")) {
            members.refuse(
                    "belfiore",
                    belfiore,
                    "This is not a cadastral (Belfiore) code: a letter and three digits",
                    "Genova, for instance, is D969");
        }
        return new Parcel(
                belfiore,
                members.text("section", WORD),
                members.requiredText("sheet", WORD),
                members.requiredText("parcel", WORD));
    }

    private static GeometryAccuracy accuracy(CellReader cells, Spot spot) {
        GeometryAccuracy unsaid = spot.geom() == null ? GeometryAccuracy.NONE : GeometryAccuracy.APPROXIMATE;
        GeometryAccuracy said = cells.code("geometryAccuracy", GeometryAccuracy.class, unsaid, unsaid);
        return spot.geom() == null ? GeometryAccuracy.NONE : said;
    }

    /** Known codes of a list, for messages. */
    static <E extends Enum<E> & Coded> String known(Class<E> list) {
        return String.join(", ", CodeList.codes(list));
    }
}
