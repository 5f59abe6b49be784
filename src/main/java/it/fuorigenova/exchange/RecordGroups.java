package it.fuorigenova.exchange;

import it.fuorigenova.opportunity.ActorClass;
import it.fuorigenova.opportunity.Availability;
import it.fuorigenova.opportunity.BuildingCondition;
import it.fuorigenova.opportunity.Capacity;
import it.fuorigenova.opportunity.Condition;
import it.fuorigenova.opportunity.Contamination;
import it.fuorigenova.opportunity.Document;
import it.fuorigenova.opportunity.DocumentAccess;
import it.fuorigenova.opportunity.DocumentType;
import it.fuorigenova.opportunity.Dossier;
import it.fuorigenova.opportunity.FloodHazard;
import it.fuorigenova.opportunity.FormerUse;
import it.fuorigenova.opportunity.Governance;
import it.fuorigenova.opportunity.HeritageConstraint;
import it.fuorigenova.opportunity.LandUse;
import it.fuorigenova.opportunity.LandslideHazard;
import it.fuorigenova.opportunity.Measures;
import it.fuorigenova.opportunity.Obstacle;
import it.fuorigenova.opportunity.ObstacleStatus;
import it.fuorigenova.opportunity.ObstacleType;
import it.fuorigenova.opportunity.Occupancy;
import it.fuorigenova.opportunity.Offer;
import it.fuorigenova.opportunity.Outcome;
import it.fuorigenova.opportunity.OwnerClass;
import it.fuorigenova.opportunity.Planning;
import it.fuorigenova.opportunity.PlanningInstrument;
import it.fuorigenova.opportunity.PlanningStage;
import it.fuorigenova.opportunity.ReuseType;
import it.fuorigenova.opportunity.Sector;
import it.fuorigenova.opportunity.SeismicZone;
import it.fuorigenova.opportunity.Services;
import it.fuorigenova.opportunity.TransferMode;
import it.fuorigenova.opportunity.Use;
import it.fuorigenova.opportunity.Verification;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the groups of a record's sheet from the cells of one row. */
final class RecordGroups {

    private static final int WORD = 100;
    private static final int LINE = 300;

    private final CellReader cells;
    private final ListReader lists;

    RecordGroups(CellReader cells, ListReader lists) {
        this.cells = cells;
        this.lists = lists;
    }

    Use use() {
        return new Use(
                cells.codeOrNull("formerUse", FormerUse.class),
                cells.whole("abandonedYear", 1000, 2100),
                cells.codeOrNull("occupancy", Occupancy.class),
                lists.codes("permittedUses", LandUse.class),
                lists.codes("wantedUses", LandUse.class),
                lists.words("ateco", WORD),
                cells.codeOrNull("sector", Sector.class));
    }

    Measures measures() {
        Measures read = new Measures(
                cells.amount("plotM2"),
                cells.amount("grossFloorM2"),
                cells.amount("volumeM3"),
                cells.count("floors"),
                cells.share("coverageRatio"),
                cells.amount("largestLotM2"),
                cells.amount("smallestLotM2"));
        cells.inOrder("smallestLotM2", read.smallestLotM2(), read.largestLotM2());
        return read;
    }

    Capacity capacity() {
        Capacity read = new Capacity(
                cells.count("jobsMin"),
                cells.count("jobsMax"),
                cells.count("bedsMin"),
                cells.count("bedsMax"),
                cells.count("dwellingsMin"),
                cells.count("dwellingsMax"));
        cells.inOrder("jobsMin", read.jobsMin(), read.jobsMax());
        cells.inOrder("bedsMin", read.bedsMin(), read.bedsMax());
        cells.inOrder("dwellingsMin", read.dwellingsMin(), read.dwellingsMax());
        return read;
    }

    Condition condition() {
        return new Condition(
                cells.codeOrNull("buildingCondition", BuildingCondition.class),
                cells.codeOrNull("heritageConstraint", HeritageConstraint.class),
                cells.codeOrNull("contamination", Contamination.class),
                lists.words("contaminants", WORD),
                cells.codeOrNull("floodHazard", FloodHazard.class),
                cells.codeOrNull("landslideHazard", LandslideHazard.class),
                cells.codeOrNull("seismicZone", SeismicZone.class));
    }

    Planning planning() {
        return new Planning(
                cells.codeOrNull("planningInstrument", PlanningInstrument.class),
                cells.text("planningZone", 200),
                cells.text("planningAct", LINE),
                cells.link("planningLink"),
                cells.flag("variantNeeded"),
                cells.codeOrNull("planningStage", PlanningStage.class));
    }

    Services services() {
        return new Services(
                cells.codeOrNull("water", Availability.class),
                cells.codeOrNull("sewer", Availability.class),
                cells.codeOrNull("gas", Availability.class),
                cells.amount("powerKw"),
                cells.codeOrNull("fibre", Availability.class),
                cells.codeOrNull("railSiding", Availability.class),
                cells.count("motorwayDistanceM"),
                cells.count("freightTerminalDistanceM"));
    }

    Offer offer() {
        return new Offer(
                cells.code("ownerClass", OwnerClass.class, OwnerClass.UNKNOWN, OwnerClass.UNKNOWN),
                cells.codeOrNull("transferMode", TransferMode.class),
                cells.amount("priceEur"),
                cells.amount("rentEurPerYear"),
                cells.flag("priceOnRequest"),
                cells.day("availableFrom"),
                cells.link("tenderLink"),
                cells.amount("worksCostEur"),
                lists.words("incentives", WORD));
    }

    Dossier dossier() {
        return new Dossier(
                lists.things(
                        "obstacles",
                        Set.of("type", "description", "actor", "actorClass", "dueDate", "status"),
                        RecordGroups::obstacle),
                lists.things(
                        "documents",
                        Set.of("type", "title", "access", "date", "licence", "link"),
                        RecordGroups::document));
    }

    private static Obstacle obstacle(CellReader members) {
        return new Obstacle(
                members.code("type", ObstacleType.class, null, ObstacleType.UNKNOWN),
                members.text("description", 2000),
                members.text("actor", LINE),
                members.codeOrNull("actorClass", ActorClass.class),
                members.day("dueDate"),
                members.code("status", ObstacleStatus.class, ObstacleStatus.UNKNOWN, ObstacleStatus.UNKNOWN));
    }

    private static Document document(CellReader members) {
        return new Document(
                members.code("type", DocumentType.class, null, DocumentType.UNKNOWN),
                members.requiredText("title", LINE),
                members.code("access", DocumentAccess.class, DocumentAccess.UNKNOWN, DocumentAccess.UNKNOWN),
                members.day("date"),
                members.text("licence", 200),
                members.link("link"));
    }

    Governance governance() {
        return new Governance(
                cells.text("responsibleBody", LINE),
                mailbox(),
                cells.link("contactLink"),
                cells.codeOrNull("verification", Verification.class),
                cells.day("verifiedOn"),
                cells.text("verifiedBy", LINE),
                cells.instant("lastConfirmedAt"),
                cells.text("licence", 200));
    }

    private @Nullable String mailbox() {
        String text = cells.text("contactEmail", LINE);
        if (text != null && !text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            cells.refuse("contactEmail", text, "This is not a mailbox", "That of an office, such as suap@example.org");
            return null;
        }
        return text;
    }

    Outcome outcome() {
        return new Outcome(
                cells.whole("reuseYear", 1000, 2200),
                cells.codeOrNull("reuseType", ReuseType.class),
                cells.amount("investmentEur"),
                cells.count("jobsCreated"),
                cells.amount("landSavedM2"),
                cells.day("endDate"));
    }
}
