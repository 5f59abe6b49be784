package it.fuorigenova.opportunity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Pages;
import it.fuorigenova.layer.FeatureWriter;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes opportunities as GeoJSON, row by row into the bytes of the answer. */
@ApplicationScoped
class OpportunityPages {

    static final String GEOJSON = "application/geo+json";

    private static final SqlFile PAGE = SqlFile.beside(OpportunityPages.class, "opportunities");
    private static final SqlFile ONE = SqlFile.beside(OpportunityPages.class, "opportunity");
    private static final int USUAL_FEATURE = 900;

    private final JsonFactory json = new JsonFactory();
    private final Database database;
    private final Pages pages;
    private final Clock clock;

    OpportunityPages(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    /** A page of those that a query asks for, as a feature collection. */
    byte[] page(OpportunityQuery query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.paging().limit() * USUAL_FEATURE);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("type", "FeatureCollection");
            out.writeArrayFieldStart("features");
            List<UUID> read = features(query, new FeatureWriter(out));
            out.writeEndArray();
            var page = pages.of(query.paging(), read, Cursor::after, GEOJSON);
            out.writeNumberField("numberReturned", page.items().size());
            // To the minute: an answer may be kept for one, and has the same bytes and tag for as long.
            out.writeStringField(
                    "timeStamp", clock.instant().truncatedTo(ChronoUnit.MINUTES).toString());
            links(out, page.links());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One record as a feature, by its identifier or public code. */
    Optional<byte[]> one(@Nullable UUID id, @Nullable String code, Link self) {
        return database.query(ONE)
                .with("id", id)
                .with("code", code)
                .with("asOf", LocalDate.now(clock))
                .first(row -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_FEATURE * 2);
                    try (JsonGenerator out = json.createGenerator(bytes)) {
                        FeatureWriter feature = new FeatureWriter(out);
                        write(row, feature);
                        links(out, List.of(self));
                        feature.end();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return bytes.toByteArray();
                });
    }

    /** Writes as many features as the page holds, and returns the identifiers of all rows read: one more, if any. */
    private List<UUID> features(OpportunityQuery query, FeatureWriter feature) {
        List<UUID> read = new ArrayList<>();
        select(query).forEach(row -> {
            read.add(row.id("id"));
            if (read.size() <= query.paging().limit()) {
                try {
                    write(row, feature);
                    feature.end();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return read;
    }

    private Query select(OpportunityQuery query) {
        BoxReader.Box box = query.box();
        UUID after = query.paging()
                .after()
                .map(cursor -> UUID.fromString(cursor.key().getFirst()))
                .orElse(null);
        return database.query(PAGE)
                .with("west", box == null ? null : (Double) box.west())
                .with("south", box == null ? null : (Double) box.south())
                .with("east", box == null ? null : (Double) box.east())
                .with("north", box == null ? null : (Double) box.north())
                .with("municipality", query.municipality())
                .with("after", after)
                .with("limit", (Integer) query.paging().rows())
                .with("asOf", LocalDate.now(clock));
    }

    /** Writes a row up to the end of its properties. */
    private static void write(Row row, FeatureWriter feature) throws IOException {
        feature.begin(row.id("id"), row.numberOrNull("lon"), row.numberOrNull("lat"));
        feature.property("code", row.text("code"));
        feature.property("kind", row.text("kind"));
        feature.property("status", row.text("status"));
        feature.property("title", row.text("title"));
        feature.property("summary", row.textOrNull("summary"));
        feature.property("description", row.textOrNull("description"));
        feature.property("municipalityId", row.idOrNull("municipality_id"));
        feature.property("municipalityName", row.textOrNull("municipality_name"));
        feature.property("istatCode", row.textOrNull("istat_code"));
        feature.property("locality", row.textOrNull("locality"));
        feature.property("geometryAccuracy", row.text("geometry_accuracy"));
        feature.property("formerUse", row.textOrNull("former_use"));
        feature.property("occupancy", row.textOrNull("occupancy"));
        feature.property("ownerClass", row.text("owner_class"));
        feature.property("transferMode", row.textOrNull("transfer_mode"));
        feature.property("plotM2", row.decimalOrNull("plot_m2"));
        feature.property("grossFloorM2", row.decimalOrNull("gross_floor_m2"));
        feature.property("volumeM3", row.decimalOrNull("volume_m3"));
        feature.property("priceEur", row.decimalOrNull("price_eur"));
        feature.property("rentEurPerYear", row.decimalOrNull("rent_eur_per_year"));
        feature.property("availableFrom", row.textOrNull("available_from"));
        feature.property("source", row.text("source_id"));
        feature.property("externalId", row.textOrNull("external_id"));
        feature.property("lastConfirmedAt", row.instantOrNull("last_confirmed_at"));
        feature.property("updatedAt", row.instantOrNull("updated_at"));
        feature.endProperties();
    }

    private static void links(JsonGenerator out, List<Link> links) throws IOException {
        out.writeArrayFieldStart("links");
        for (Link link : links) {
            out.writeStartObject();
            out.writeStringField("href", link.href());
            out.writeStringField("rel", link.rel());
            out.writeStringField("type", link.type());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
