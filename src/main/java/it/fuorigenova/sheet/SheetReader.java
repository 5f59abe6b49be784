package it.fuorigenova.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.Violations;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.Capacity;
import it.fuorigenova.opportunity.Condition;
import it.fuorigenova.opportunity.Dossier;
import it.fuorigenova.opportunity.GeometryAccuracy;
import it.fuorigenova.opportunity.Governance;
import it.fuorigenova.opportunity.Kind;
import it.fuorigenova.opportunity.Measures;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Offer;
import it.fuorigenova.opportunity.Outcome;
import it.fuorigenova.opportunity.OwnerClass;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Planning;
import it.fuorigenova.opportunity.Services;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.opportunity.Texts;
import it.fuorigenova.opportunity.Use;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * Makes a record of the properties of a sheet. Names and types are those of the components of the record's groups, so
 * that a field that is added there is read here.
 */
@Singleton
class SheetReader {

    /** What a sheet says in its geometry, or nobody but the service does. */
    private static final Set<String> NOT_PROPERTIES = Set.of("source", "municipality", "geom", "area");

    /** The groups of the sheet, in the order of a record. */
    private static final List<Class<? extends Record>> GROUPS = List.of(
            NewOpportunity.Origin.class,
            Texts.class,
            Place.class,
            Use.class,
            Measures.class,
            Capacity.class,
            Condition.class,
            Planning.class,
            Services.class,
            Offer.class,
            Dossier.class,
            Governance.class,
            Outcome.class);

    /** What a sheet may say, besides its geometry. */
    static final List<String> WRITABLE = Stream.concat(
                    Stream.of("kind", "status", "istatCode"),
                    GROUPS.stream()
                            .flatMap(group -> Stream.of(group.getRecordComponents()))
                            .map(RecordComponent::getName)
                            .filter(name -> !NOT_PROPERTIES.contains(name)))
            .toList();

    private static final String PROPERTIES = "/properties";

    private static final Wording DISORDER =
            new Wording("il minimo è più del massimo", "the least is more than the most");

    /** What is least, and what is most. */
    private static final List<Range> IN_ORDER = List.of(
            new Range("smallestLotM2", "largestLotM2"),
            new Range("jobsMin", "jobsMax"),
            new Range("bedsMin", "bedsMax"),
            new Range("dwellingsMin", "dwellingsMax"));

    private final Validator validator;
    private final Violations violations;

    SheetReader(Validator validator, Violations violations) {
        this.validator = validator;
        this.violations = violations;
    }

    /**
     * Where a sheet is, and whose it is.
     *
     * @param source who publishes the record
     * @param municipality the one it is said to lie in
     */
    record Setting(
            String source,
            @Nullable UUID municipality,
            @Nullable Point point,
            @Nullable MultiPolygon area) {}

    /**
     * The record that a sheet describes; faults are added to those known already, and the record is only good if there
     * are none.
     */
    NewOpportunity read(JsonNode properties, Setting setting, List<Fault> faults) {
        JsonValueReader reader = new JsonValueReader(faults);
        List<Record> groups = new ArrayList<>();
        for (Class<? extends Record> group : GROUPS) {
            groups.add(group(group, properties, setting, reader));
        }
        inOrder(properties, faults);
        Kind kind = (Kind) reader.read(properties.path("kind"), Kind.class, PROPERTIES + "/kind");
        Status status = (Status) reader.read(properties.path("status"), Status.class, PROPERTIES + "/status");
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(groups.getFirst());
        // A record without a kind is found invalid below.
        parts.add(kind);
        parts.add(status == null ? Status.DRAFT : status);
        parts.addAll(groups.subList(1, groups.size()));
        NewOpportunity record = JsonValueReader.make(NewOpportunity.class, parts);
        violations.faults(validator.validate(record), SheetReader::pointer).stream()
                .filter(fault -> faults.stream()
                        .noneMatch(
                                known -> String.valueOf(fault.pointer()).startsWith(String.valueOf(known.pointer()))))
                .toList()
                .forEach(faults::add);
        return record;
    }

    private static Record group(
            Class<? extends Record> group, JsonNode properties, Setting setting, JsonValueReader reader) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : group.getRecordComponents()) {
            String name = component.getName();
            Object value = NOT_PROPERTIES.contains(name)
                    ? setting(name, setting)
                    : reader.read(properties.path(name), component.getGenericType(), PROPERTIES + "/" + name);
            values.add(value == null ? unsaid(name, setting) : value);
        }
        return JsonValueReader.make(group, values);
    }

    private static @Nullable Object setting(String name, Setting setting) {
        return switch (name) {
            case "source" -> setting.source;
            case "municipality" -> setting.municipality;
            case "geom" -> setting.point;
            default -> setting.area;
        };
    }

    /** What holds where nothing is said. */
    private static @Nullable Object unsaid(String name, Setting setting) {
        return switch (name) {
            case "geometryAccuracy" -> setting.point == null ? GeometryAccuracy.NONE : GeometryAccuracy.APPROXIMATE;
            case "ownerClass" -> OwnerClass.UNKNOWN;
            default -> null;
        };
    }

    private static void inOrder(JsonNode properties, List<Fault> faults) {
        for (Range range : IN_ORDER) {
            JsonNode least = properties.path(range.least);
            JsonNode most = properties.path(range.most);
            if (least.isNumber() && most.isNumber() && least.doubleValue() > most.doubleValue()) {
                faults.add(Fault.inBody(PROPERTIES + "/" + range.least, DISORDER));
            }
        }
    }

    /** A sheet is flat: only what stands behind the group is a place in it. */
    private static String pointer(String path) {
        String inGroup = path.replaceFirst(
                "^/(origin|texts|place|use|measures|capacity|condition|planning|services|offer"
                        + "|dossier|governance|outcome)(?=/)",
                "");
        return PROPERTIES + inGroup;
    }

    /** Names of two properties. */
    private record Range(String least, String most) {}
}
