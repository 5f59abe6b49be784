package it.fuorigenova.opportunity;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.layer.Counts;
import it.fuorigenova.layer.CsvItems;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.GeoJson;
import it.fuorigenova.layer.ItemWriter;
import it.fuorigenova.layer.Items;
import it.fuorigenova.layer.ItemsQuery;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Output;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Answers about opportunities in our own API: what is asked of their layer, and of the municipality besides. */
@ApplicationScoped
class OpportunityAnswers {

    static final String GEOJSON = "application/geo+json";
    static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    static final String MUNICIPALITY = "municipality";

    private static final int USUAL_BYTES = 900;
    private static final int FIRST_GUESS_ITEMS = 1000;

    private final OpportunityLayer layer;
    private final ItemsRequest asked;
    private final Items items;
    private final Counts counts;
    private final Pages pages;
    private final TerritoryLookup territories;
    private final CurrentRequest request;
    private final Clock clock;

    OpportunityAnswers(
            OpportunityLayer layer,
            ItemsRequest asked,
            Items items,
            Counts counts,
            Pages pages,
            TerritoryLookup territories,
            CurrentRequest request,
            Clock clock) {
        this.layer = layer;
        this.asked = asked;
        this.items = items;
        this.counts = counts;
        this.pages = pages;
        this.territories = territories;
        this.request = request;
        this.clock = clock;
    }

    /**
     * A page of those that the request asks for.
     *
     * @param in the municipality that the path names; empty where it names none
     */
    byte[] page(Optional<UUID> in, String mediaType) {
        Map<String, String> given = request.parameters(known());
        Parameters parameters = new Parameters();
        Optional<UUID> place = in.or(() ->
                parameters.find(MUNICIPALITY, given.get(MUNICIPALITY), territories.parameter(territories.today())));
        ItemsQuery query = asked.page(layer, Face.DOMAIN, given, false, parameters);
        parameters.check();
        return write(place.map(id -> query.within(inMunicipality(id))).orElse(query), mediaType);
    }

    private static SqlPart inMunicipality(UUID id) {
        return SqlPart.of("item.municipality_id = ?", id);
    }

    private byte[] write(ItemsQuery query, String mediaType) {
        Output out = Output.kept(Math.min(query.limit(), FIRST_GUESS_ITEMS) * USUAL_BYTES);
        ItemWriter writer = mediaType.equals(CSV)
                ? new CsvItems(out, layer, query.view())
                : new GeoJson(out, query.view(), GeoJson.Shape.COLLECTION, GeoJson.Absent.LEFT_OUT);
        writer.begin();
        Items.Read read = items.page(layer, query, writer, request.whileWaitedFor());
        writer.end(new ItemWriter.Summary(read.matched(), read.returned(), now(), pages.links(read.next(), mediaType)));
        return out.toByteArray();
    }

    /** Those that the request asks for, counted by properties. */
    OpportunityCountResource.Facets facets() {
        Map<String, String> given = request.parameters(known("facets"));
        Parameters parameters = new Parameters();
        List<Property> by = parameters
                .require("facets", given.get("facets"), counts.facets(layer))
                .orElse(List.of());
        Selection which = selection(given, parameters);
        parameters.check();
        return new OpportunityCountResource.Facets(
                items.count(layer, which, request.whileWaitedFor()),
                by.stream()
                        .map(property -> counts.facet(layer, which, property))
                        .toList(),
                List.of(self(JSON)));
    }

    /** Those that the request asks for, counted by one or two properties together. */
    OpportunityCountResource.Table table() {
        Map<String, String> given = request.parameters(known("by", "measure"));
        Parameters parameters = new Parameters();
        List<Property> by =
                parameters.require("by", given.get("by"), counts.by(layer)).orElse(List.of());
        Optional<Property> measure = parameters.find("measure", given.get("measure"), counts.measure(layer));
        Selection which = selection(given, parameters);
        parameters.check();
        return new OpportunityCountResource.Table(counts.crossTab(layer, which, by, measure), List.of(self(JSON)));
    }

    private Selection selection(Map<String, String> given, Parameters parameters) {
        Optional<UUID> place =
                parameters.find(MUNICIPALITY, given.get(MUNICIPALITY), territories.parameter(territories.today()));
        Selection which = asked.selection(layer, Face.DOMAIN, given, parameters);
        return place.map(id -> which.and(inMunicipality(id))).orElse(which);
    }

    private Link self(String mediaType) {
        return Link.of(request.self(), "self", mediaType);
    }

    /** One by its identifier or public code. */
    Optional<byte[]> one(String idOrCode) {
        View view = View.all(layer);
        Output out = Output.kept(USUAL_BYTES * 2);
        GeoJson writer = new GeoJson(out, view, GeoJson.Shape.SINGLE, GeoJson.Absent.LEFT_OUT);
        Selection all = Selection.all(territories.today());
        Optional<UUID> id = uuid(idOrCode);
        boolean found = id.isPresent()
                ? items.one(layer, all, id.get(), view, writer)
                : items.one(layer, all.and(SqlPart.of("item.code = ?", idOrCode)), view, writer);
        if (!found) {
            return Optional.empty();
        }
        writer.end(new ItemWriter.Summary(OptionalLong.empty(), 1, now(), List.of(self(GEOJSON))));
        return Optional.of(out.toByteArray());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Set<String> known(String... own) {
        Set<String> known = new HashSet<>(Face.DOMAIN.parameters());
        known.addAll(List.of(own));
        known.add(MUNICIPALITY);
        layer.properties().stream()
                .filter(property -> property.is(Property.Trait.QUERYABLE))
                .map(Property::name)
                .forEach(known::add);
        return known;
    }

    /** To the minute: an answer may be kept for one, and has the same bytes and tag for as long. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
