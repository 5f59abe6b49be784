package it.fuorigenova.opportunity;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Counts;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemAnswers;
import it.fuorigenova.layer.ItemFormat;
import it.fuorigenova.layer.ItemsQuery;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.LayerVocabulary;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Selection;
import it.fuorigenova.layer.View;
import it.fuorigenova.sql.SqlPart;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers about opportunities in our own API: what is asked of their layer, and of the municipality besides. */
@Singleton
class OpportunityAnswers {

    private static final String MUNICIPALITY = "municipality";
    private static final Wording ATTACHMENTS = new Wording("Fotografie e documenti", "Photographs and documents");

    private final OpportunityLayer layer;
    private final ItemsRequest asked;
    private final ItemAnswers answers;
    private final Counts counts;
    private final TerritoryLookup territories;
    private final CurrentRequest request;

    OpportunityAnswers(
            OpportunityLayer layer,
            ItemsRequest asked,
            ItemAnswers answers,
            Counts counts,
            TerritoryLookup territories,
            CurrentRequest request) {
        this.layer = layer;
        this.asked = asked;
        this.answers = answers;
        this.counts = counts;
        this.territories = territories;
        this.request = request;
    }

    /**
     * A page of those that the request asks for.
     *
     * @param in the municipality that the path names; empty where it names none
     */
    byte[] page(Optional<UUID> in, ItemFormat format) {
        Map<String, String> given = request.parameters(known());
        Parameters parameters = new Parameters();
        Optional<UUID> place = in.or(() -> municipality(given, parameters));
        ItemsQuery query = asked.page(layer, Face.DOMAIN, given, false, parameters);
        parameters.check();
        ItemsQuery there = place.map(id -> query.within(inMunicipality(id))).orElse(query);
        return answers.page(manner(format), there, List.of()).bytes();
    }

    private ItemAnswers.Manner manner(ItemFormat format) {
        return new ItemAnswers.Manner(layer, Face.DOMAIN, format);
    }

    private Optional<UUID> municipality(Map<String, String> given, Parameters parameters) {
        return parameters.find(MUNICIPALITY, given.get(MUNICIPALITY), territories.parameter(territories.today()));
    }

    private static SqlPart inMunicipality(UUID id) {
        return SqlPart.of("item.municipality_id = ?", id);
    }

    /** Those that the request asks for, counted by properties. */
    OpportunityCountResource.Facets facets() {
        request.speaks(LayerVocabulary.of(layer));
        Map<String, String> given = request.parameters(known("facets"));
        Parameters parameters = new Parameters();
        List<Property> by = parameters
                .require("facets", given.get("facets"), counts.facets(layer))
                .orElse(List.of());
        Selection which = selection(given, parameters);
        parameters.check();
        Counts.Spread spread = counts.facets(layer, which, by, request.whileWaitedFor());
        return new OpportunityCountResource.Facets(spread.items(), spread.facets(), List.of(self()));
    }

    /** Those that the request asks for, counted by one or two properties together. */
    OpportunityCountResource.Table table() {
        request.speaks(LayerVocabulary.of(layer));
        Map<String, String> given = request.parameters(known("by", "measure"));
        Parameters parameters = new Parameters();
        List<Property> by =
                parameters.require("by", given.get("by"), counts.by(layer)).orElse(List.of());
        Optional<Property> measure = parameters.find("measure", given.get("measure"), counts.measure(layer));
        Selection which = selection(given, parameters);
        parameters.check();
        return new OpportunityCountResource.Table(
                counts.crossTab(layer, which, by, measure, request.whileWaitedFor()), List.of(self()));
    }

    private Selection selection(Map<String, String> given, Parameters parameters) {
        Optional<UUID> place = municipality(given, parameters);
        Selection which = asked.selection(layer, Face.DOMAIN, given, parameters);
        return place.map(id -> which.and(inMunicipality(id))).orElse(which);
    }

    private Link self() {
        return Link.of(request.self(), "self", "application/json");
    }

    /** One by its identifier or public code. */
    Optional<byte[]> one(String idOrCode) {
        Selection all = Selection.all(territories.today());
        Selection which = ValueReader.uuid()
                .find(idOrCode)
                .map(id -> all.only(layer, id))
                .orElseGet(() -> all.and(SqlPart.of("item.code = ?", idOrCode)));
        return answers.one(manner(ItemFormat.GEOJSON), which, View.all(layer), List.of(attachments(idOrCode)))
                .map(ItemAnswers.Answer::bytes);
    }

    private Link attachments(String idOrCode) {
        String address = request.address(
                "/v1/opportunities/" + URLEncoder.encode(idOrCode, StandardCharsets.UTF_8) + "/attachments");
        return Link.of(address, "related", "application/json").titled(ATTACHMENTS.in(request.language()));
    }

    private Set<String> known(String... own) {
        return Face.DOMAIN.parameters(
                layer, Stream.concat(Stream.of(MUNICIPALITY), Stream.of(own)).toArray(String[]::new));
    }
}
