package it.fuorigenova.exchange;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Coded;
import it.fuorigenova.opportunity.Capacity;
import it.fuorigenova.opportunity.Condition;
import it.fuorigenova.opportunity.Dossier;
import it.fuorigenova.opportunity.FormerUse;
import it.fuorigenova.opportunity.GeometryAccuracy;
import it.fuorigenova.opportunity.Governance;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.opportunity.Measures;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Occupancy;
import it.fuorigenova.opportunity.Offer;
import it.fuorigenova.opportunity.Outcome;
import it.fuorigenova.opportunity.OwnerClass;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Planning;
import it.fuorigenova.opportunity.Services;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.opportunity.Texts;
import it.fuorigenova.opportunity.TransferMode;
import it.fuorigenova.opportunity.Use;
import it.fuorigenova.territory.Sources.Source;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of opportunities, each into a record or a refusal. */
final class OpportunityRows {

    private static final Set<String> FIELDS = Set.of(
            "externalId",
            "source",
            "kind",
            "status",
            "title",
            "summary",
            "description",
            "municipality",
            "locality",
            "lon",
            "lat",
            "geometryAccuracy",
            "formerUse",
            "occupancy",
            "ownerClass",
            "transferMode",
            "plotM2",
            "grossFloorM2",
            "volumeM3",
            "priceEur",
            "rentEurPerYear",
            "availableFrom");

    private final Profile profile;
    private final Attribution attribution;
    private final Report report;

    OpportunityRows(Profile profile, Attribution attribution, Report report) {
        this.profile = profile;
        this.attribution = attribution;
        this.report = report;
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
        NewOpportunity record = record(row, cells, externalId);
        return cells.refused() ? Optional.empty() : Optional.of(record);
    }

    private NewOpportunity record(SourceRow row, CellReader cells, @Nullable String externalId) {
        PointReader.Point point = PointReader.read(row, cells, profile);
        return new NewOpportunity(
                new NewOpportunity.Origin(attribution.source(row), externalId, List.of(), null),
                cells.code("kind", Kind.class, null, Kind.UNKNOWN),
                cells.code("status", Status.class, Status.UNKNOWN, Status.UNKNOWN),
                new Texts(
                        cells.requiredText("title", 300),
                        cells.text("summary", 2000),
                        cells.text("description", 20_000),
                        null,
                        null,
                        null,
                        List.of(),
                        null),
                new Place(
                        attribution.municipality(row, cells),
                        cells.text("locality", 200),
                        null,
                        point.geom(),
                        null,
                        accuracy(cells, point),
                        null,
                        List.of()),
                new Use(
                        cells.codeOrNull("formerUse", FormerUse.class),
                        null,
                        cells.codeOrNull("occupancy", Occupancy.class),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                new Measures(
                        cells.amount("plotM2"),
                        cells.amount("grossFloorM2"),
                        cells.amount("volumeM3"),
                        null,
                        null,
                        null,
                        null),
                new Capacity(null, null, null, null, null, null),
                new Condition(null, null, null, List.of(), null, null, null),
                new Planning(null, null, null, null, null, null),
                new Services(null, null, null, null, null, null, null, null),
                new Offer(
                        cells.code("ownerClass", OwnerClass.class, OwnerClass.UNKNOWN, OwnerClass.UNKNOWN),
                        cells.codeOrNull("transferMode", TransferMode.class),
                        cells.amount("priceEur"),
                        cells.amount("rentEurPerYear"),
                        null,
                        cells.day("availableFrom"),
                        null,
                        null,
                        List.of()),
                new Dossier(List.of(), List.of()),
                new Governance(null, null, null, null, null, null, null, null),
                new Outcome(null, null, null, null, null, null));
    }

    private static GeometryAccuracy accuracy(CellReader cells, PointReader.Point point) {
        GeometryAccuracy unsaid = point.lon() == null ? GeometryAccuracy.NONE : GeometryAccuracy.APPROXIMATE;
        GeometryAccuracy said = cells.code("geometryAccuracy", GeometryAccuracy.class, unsaid, unsaid);
        return point.lon() == null ? GeometryAccuracy.NONE : said;
    }

    /** Known codes of a list, for messages. */
    static <E extends Enum<E> & Coded> String known(Class<E> list) {
        return String.join(", ", CodeList.codes(list));
    }
}
