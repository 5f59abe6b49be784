package it.fuorigenova.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Precondition;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.UnreadableJson;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.KeepOpportunity.Kept;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.OpportunityLayer;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is sent of a record: a GeoJSON feature with the properties that the public answers have, and those that are
 * not public. What is computed may be sent back as it was read, or as null, and nothing is done with it; whoever sends
 * another value is told.
 */
@ApplicationScoped
public class SentSheet {

    /** Strict: a name that stands twice would lose one of its values. */
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Set<String> MEMBERS =
            Set.of("type", "id", "geometry", "properties", "version", "links", "bbox");
    /** Shown to the public in part, and kept whole where what is sent is what was shown. */
    private static final Set<String> SHOWN_IN_PART = Set.of("obstacles", "documents");

    private static final String ISTAT_CODE = "istatCode";
    private static final String STATUS = "status";
    private static final String PROPERTIES = "properties";
    private static final String GEOMETRY = "geometry";

    private static final Wording UNUSABLE =
            new Wording("La scheda inviata non può essere presa.", "The sheet sent cannot be taken.");
    private static final Wording NO_FEATURE =
            new Wording("serve un oggetto Feature di GeoJSON", "a Feature of GeoJSON is needed");
    private static final Wording NO_PROPERTIES = new Wording(
            "serve un oggetto con le proprietà del record", "an object with the properties of the record is needed");
    private static final Wording NO_ID = new Wording(
            "l'identificativo lo dà il servizio: metti la tua chiave in externalId",
            "identifiers are given by the service: put your key into externalId");
    private static final Wording OTHER_ID =
            new Wording("non è l'identificativo di questo record", "this is not the identifier of this record");
    private static final Wording UNKNOWN = new Wording("questo nome non è noto qui", "this name is not known here");
    private static final Wording COMPUTED = new Wording(
            "lo calcola il servizio: toglilo, o lascialo com'era",
            "the service computes it: leave it out, or as it was");

    private final SheetReader reader;
    private final SheetWriter writer;
    private final SentPlace places;
    private final TerritoryLookup territories;
    private final Set<String> readOnly = new TreeSet<>();

    SentSheet(
            SheetReader reader,
            SheetWriter writer,
            SentPlace places,
            TerritoryLookup territories,
            OpportunityLayer layer) {
        this.reader = reader;
        this.writer = writer;
        this.places = places;
        this.territories = territories;
        layer.properties().forEach(property -> readOnly.add(property.name()));
        readOnly.removeAll(SheetReader.WRITABLE);
    }

    /**
     * A feature as it was sent.
     *
     * @param crs the system its geometry is in
     * @param digest SHA-256 of the bytes, in hexadecimal digits
     */
    public record Feature(ObjectNode content, Crs crs, String digest) {}

    /** The feature that a body holds; a problem where it holds none. */
    public Feature parse(byte[] body, Crs crs) {
        ObjectNode content = object(body);
        List<Fault> faults = new ArrayList<>();
        if (!content.path("type").asText().equals("Feature")) {
            faults.add(Fault.inBody("/type", NO_FEATURE));
        }
        if (!content.path(PROPERTIES).isObject()) {
            faults.add(Fault.inBody("/" + PROPERTIES, NO_PROPERTIES));
        }
        check(faults);
        return new Feature(content, crs, digest(body));
    }

    /** A part of a feature (RFC 7396), in degrees. */
    public Feature parsePatch(byte[] body) {
        ObjectNode content = object(body);
        if (content.has(PROPERTIES) && !content.path(PROPERTIES).isObject()) {
            check(List.of(Fault.inBody("/" + PROPERTIES, NO_PROPERTIES)));
        }
        return new Feature(content, Crs.CRS84, digest(body));
    }

    /** A part that we have made ourselves. */
    public Feature ofPatch(ObjectNode content) {
        return new Feature(content, Crs.CRS84, "");
    }

    /** The record that a feature is to become. */
    public NewOpportunity asNew(Feature sent, String source) {
        List<Fault> faults = members(sent);
        if (!sent.content.path("id").isMissingNode() && !sent.content.path("id").isNull()) {
            faults.add(Fault.inBody("/id", NO_ID));
        }
        ObjectNode properties = properties(sent).deepCopy();
        dropComputed(properties, JsonNodeFactory.instance.objectNode(), faults);
        return read(properties, sent, source, SentPlace.Spot.NOWHERE, null, faults);
    }

    /** The record that a feature makes of another: what is not public stays where nothing is sent of it. */
    public NewOpportunity replacing(Feature sent, Kept kept) {
        ObjectNode shown = writer.publicly(kept);
        List<Fault> faults = members(sent);
        isItsOwn(sent, kept, faults);
        ObjectNode properties = properties(sent).deepCopy();
        dropComputed(properties, shown, faults);
        ObjectNode before = writer.properties(kept.record());
        before.properties().forEach(member -> {
            String name = member.getKey();
            boolean unseen = !shown.has(name) && !properties.has(name);
            boolean asShown = SHOWN_IN_PART.contains(name) && isSame(properties.path(name), shown.path(name));
            if (unseen || asShown) {
                properties.set(name, member.getValue());
            }
        });
        return read(properties, sent, kept, shown, faults);
    }

    /** The record that a part makes of another. */
    public NewOpportunity patching(Feature sent, Kept kept) {
        ObjectNode shown = writer.publicly(kept);
        List<Fault> faults = members(sent);
        isItsOwn(sent, kept, faults);
        ObjectNode part =
                sent.content.has(PROPERTIES) ? properties(sent).deepCopy() : JsonNodeFactory.instance.objectNode();
        dropComputed(part, shown, faults);
        ObjectNode properties = writer.properties(kept.record());
        part.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                properties.remove(member.getKey());
            } else {
                properties.set(member.getKey(), member.getValue());
            }
        });
        if (!part.has(ISTAT_CODE) && shown.has(ISTAT_CODE)) {
            properties.set(ISTAT_CODE, shown.get(ISTAT_CODE));
        }
        ObjectNode whole = sent.content.deepCopy();
        if (!whole.has(GEOMETRY)) {
            whole.set(GEOMETRY, writer.point(kept.record()));
        }
        return read(properties, new Feature(whole, sent.crs, sent.digest), kept, shown, faults);
    }

    /**
     * The version that a feature was made of, where it says so itself: a client that knows no {@code If-Match} sends back
     * when the record it has read was last changed.
     */
    public Optional<Precondition> seen(Feature sent, Kept kept) {
        JsonNode version = sent.content.path("version");
        if (version.isIntegralNumber()) {
            return Optional.of(Precondition.unchangedSince(version.longValue()));
        }
        String updated = properties(sent).path("updatedAt").asText("");
        if (updated.isEmpty()) {
            return Optional.empty();
        }
        boolean same = kept.publicProperties().contains("\"updatedAt\":\"" + updated + "\"");
        return Optional.of(Precondition.unchangedSince(same ? kept.version() : 0));
    }

    private NewOpportunity read(ObjectNode properties, Feature sent, Kept kept, ObjectNode shown, List<Fault> faults) {
        SentPlace.Spot before = new SentPlace.Spot(
                kept.record().place().geom(), kept.record().place().area());
        String source = kept.record().origin().source();
        // A record is always in some state, and is moved by whoever says so, not by silence.
        if (!properties.hasNonNull(STATUS)) {
            properties.put(STATUS, kept.record().status().code());
        }
        return read(properties, sent, source, before, shown.path(ISTAT_CODE).asText(null), faults);
    }

    private NewOpportunity read(
            ObjectNode properties,
            Feature sent,
            String source,
            SentPlace.Spot before,
            @Nullable String knownCode,
            List<Fault> faults) {
        SentPlace.Spot spot = places.read(sent.content.path(GEOMETRY), sent.crs, before, faults);
        String code = properties.path(ISTAT_CODE).asText("");
        // Sent back as it was read, it says nothing: the point may just have been moved across a border.
        boolean said = !code.isEmpty() && (spot.point() == null || !code.equals(knownCode));
        UUID municipality = said ? municipality(code, faults) : null;
        properties.remove(ISTAT_CODE);
        NewOpportunity record = reader.read(
                properties, new SheetReader.Setting(source, municipality, spot.point(), spot.area()), faults);
        check(faults);
        return record;
    }

    private @Nullable UUID municipality(String code, List<Fault> faults) {
        try {
            return territories.parameter(territories.today()).read(code);
        } catch (InvalidValueException e) {
            faults.add(Fault.inBody("/properties/" + ISTAT_CODE, e.why()));
            return null;
        }
    }

    /** Takes what the service computes out of what is sent, and names what is not as it was or not known at all. */
    private void dropComputed(ObjectNode properties, ObjectNode shown, List<Fault> faults) {
        Set<String> known = new TreeSet<>(SheetReader.WRITABLE);
        known.addAll(readOnly);
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String pointer = "/properties/" + JsonValueReader.escaped(name);
            if (readOnly.contains(name)) {
                JsonNode value = properties.remove(name);
                if (!value.isNull() && !name.equals("stale") && !isSame(value, shown.path(name))) {
                    faults.add(Fault.inBody(pointer, COMPUTED));
                }
            } else if (!known.contains(name)) {
                faults.add(Fault.inBody(pointer, NearestName.suggest(UNKNOWN, name, known)));
            }
        }
    }

    /** Whether two values say the same: 12 and 12.0 do. */
    public static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                other);
    }

    private static List<Fault> members(Feature sent) {
        List<Fault> faults = new ArrayList<>();
        sent.content.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                faults.add(
                        Fault.inBody("/" + JsonValueReader.escaped(name), NearestName.suggest(UNKNOWN, name, MEMBERS)));
            }
        });
        return faults;
    }

    private static void isItsOwn(Feature sent, Kept kept, List<Fault> faults) {
        JsonNode id = sent.content.path("id");
        if (!id.isMissingNode() && !id.isNull() && !id.asText().equals(kept.id().toString())) {
            faults.add(Fault.inBody("/id", OTHER_ID));
        }
    }

    private static ObjectNode properties(Feature sent) {
        return (ObjectNode) sent.content.path(PROPERTIES);
    }

    private static ObjectNode object(byte[] body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw UnreadableJson.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ProblemException.of(HttpProblem.MALFORMED_BODY, UNUSABLE, List.of(Fault.inBody("", NO_FEATURE)));
    }

    private static void check(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(HttpProblem.INVALID_BODY, UNUSABLE, faults);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
