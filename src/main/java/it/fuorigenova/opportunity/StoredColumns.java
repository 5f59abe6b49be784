package it.fuorigenova.opportunity;

import it.fuorigenova.http.CodeList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * The columns that a record itself fills, each with the value it takes, as {@code COPY} reads it. The one place to add
 * a column for imports; the entity has it by being a component of a group.
 */
final class StoredColumns {

    /** A record on its way into the table. */
    record Row(NewOpportunity record, Appraisal appraisal) {}

    private record Stored(String name, Function<Row, @Nullable Object> value) {}

    private static final List<Stored> ALL = List.of(
            new Stored("source_id", r -> r.record.origin().source()),
            new Stored("external_id", r -> r.record.origin().externalId()),
            new Stored("external_ids", r -> array(r.record.origin().externalIds())),
            new Stored("previously_part_of", r -> r.record.origin().previouslyPartOf()),
            new Stored("kind", r -> CodeList.code(r.record.kind())),
            new Stored("status", r -> CodeList.code(r.record.status())),
            new Stored("title", r -> r.record.texts().title()),
            new Stored("summary", r -> r.record.texts().summary()),
            new Stored("description", r -> r.record.texts().description()),
            new Stored("title_en", r -> r.record.texts().titleEn()),
            new Stored("summary_en", r -> r.record.texts().summaryEn()),
            new Stored("description_en", r -> r.record.texts().descriptionEn()),
            new Stored("keywords", r -> array(r.record.texts().keywords())),
            new Stored("notes", r -> r.record.texts().notes()),
            new Stored("locality", r -> r.record.place().locality()),
            new Stored("address", r -> r.record.place().address()),
            new Stored("geom", r -> wkb(r.record.place().geom())),
            new Stored("area", r -> wkb(r.record.place().area())),
            new Stored("geometry_accuracy", r -> CodeList.code(r.record.place().geometryAccuracy())),
            new Stored("altitude_m", r -> r.record.place().altitudeM()),
            new Stored("parcels", r -> JsonList.write(r.record.place().parcels())),
            new Stored("former_use", r -> CodeList.code(r.record.use().formerUse())),
            new Stored("abandoned_year", r -> r.record.use().abandonedYear()),
            new Stored("occupancy", r -> CodeList.code(r.record.use().occupancy())),
            new Stored(
                    "permitted_uses",
                    r -> array(r.record.use().permittedUses().stream()
                            .map(LandUse::code)
                            .toList())),
            new Stored(
                    "wanted_uses",
                    r -> array(r.record.use().wantedUses().stream()
                            .map(LandUse::code)
                            .toList())),
            new Stored("ateco", r -> array(r.record.use().ateco())),
            new Stored("sector", r -> CodeList.code(r.record.use().sector())),
            new Stored("plot_m2", r -> r.record.measures().plotM2()),
            new Stored("gross_floor_m2", r -> r.record.measures().grossFloorM2()),
            new Stored("volume_m3", r -> r.record.measures().volumeM3()),
            new Stored("floors", r -> r.record.measures().floors()),
            new Stored("coverage_ratio", r -> r.record.measures().coverageRatio()),
            new Stored("largest_lot_m2", r -> r.record.measures().largestLotM2()),
            new Stored("smallest_lot_m2", r -> r.record.measures().smallestLotM2()),
            new Stored("jobs_min", r -> r.record.capacity().jobsMin()),
            new Stored("jobs_max", r -> r.record.capacity().jobsMax()),
            new Stored("beds_min", r -> r.record.capacity().bedsMin()),
            new Stored("beds_max", r -> r.record.capacity().bedsMax()),
            new Stored("dwellings_min", r -> r.record.capacity().dwellingsMin()),
            new Stored("dwellings_max", r -> r.record.capacity().dwellingsMax()),
            new Stored(
                    "building_condition",
                    r -> CodeList.code(r.record.condition().buildingCondition())),
            new Stored(
                    "heritage_constraint",
                    r -> CodeList.code(r.record.condition().heritageConstraint())),
            new Stored("contamination", r -> CodeList.code(r.record.condition().contamination())),
            new Stored("contaminants", r -> array(r.record.condition().contaminants())),
            new Stored("flood_hazard", r -> CodeList.code(r.record.condition().floodHazard())),
            new Stored(
                    "landslide_hazard", r -> CodeList.code(r.record.condition().landslideHazard())),
            new Stored("seismic_zone", r -> CodeList.code(r.record.condition().seismicZone())),
            new Stored(
                    "planning_instrument",
                    r -> CodeList.code(r.record.planning().planningInstrument())),
            new Stored("planning_zone", r -> r.record.planning().planningZone()),
            new Stored("planning_act", r -> r.record.planning().planningAct()),
            new Stored("planning_link", r -> r.record.planning().planningLink()),
            new Stored("variant_needed", r -> r.record.planning().variantNeeded()),
            new Stored("planning_stage", r -> CodeList.code(r.record.planning().planningStage())),
            new Stored("water", r -> CodeList.code(r.record.services().water())),
            new Stored("sewer", r -> CodeList.code(r.record.services().sewer())),
            new Stored("gas", r -> CodeList.code(r.record.services().gas())),
            new Stored("power_kw", r -> r.record.services().powerKw()),
            new Stored("fibre", r -> CodeList.code(r.record.services().fibre())),
            new Stored("rail_siding", r -> CodeList.code(r.record.services().railSiding())),
            new Stored("motorway_distance_m", r -> r.record.services().motorwayDistanceM()),
            new Stored("freight_terminal_distance_m", r -> r.record.services().freightTerminalDistanceM()),
            new Stored("owner_class", r -> CodeList.code(r.record.offer().ownerClass())),
            new Stored("transfer_mode", r -> CodeList.code(r.record.offer().transferMode())),
            new Stored("price_eur", r -> r.record.offer().priceEur()),
            new Stored("rent_eur_per_year", r -> r.record.offer().rentEurPerYear()),
            new Stored("price_on_request", r -> r.record.offer().priceOnRequest()),
            new Stored("available_from", r -> r.record.offer().availableFrom()),
            new Stored("tender_link", r -> r.record.offer().tenderLink()),
            new Stored("works_cost_eur", r -> r.record.offer().worksCostEur()),
            new Stored("incentives", r -> array(r.record.offer().incentives())),
            new Stored("obstacles", r -> JsonList.write(r.record.dossier().obstacles())),
            new Stored("documents", r -> JsonList.write(r.record.dossier().documents())),
            new Stored("responsible_body", r -> r.record.governance().responsibleBody()),
            new Stored("contact_email", r -> r.record.governance().contactEmail()),
            new Stored("contact_link", r -> r.record.governance().contactLink()),
            new Stored("verification", r -> CodeList.code(r.record.governance().verification())),
            new Stored("verified_on", r -> r.record.governance().verifiedOn()),
            new Stored("verified_by", r -> r.record.governance().verifiedBy()),
            new Stored("last_confirmed_at", r -> r.record.governance().lastConfirmedAt()),
            new Stored("licence", r -> r.record.governance().licence()),
            new Stored("reuse_year", r -> r.record.outcome().reuseYear()),
            new Stored("reuse_type", r -> CodeList.code(r.record.outcome().reuseType())),
            new Stored("investment_eur", r -> r.record.outcome().investmentEur()),
            new Stored("jobs_created", r -> r.record.outcome().jobsCreated()),
            new Stored("land_saved_m2", r -> r.record.outcome().landSavedM2()),
            new Stored("end_date", r -> r.record.outcome().endDate()),
            new Stored("completeness", r -> r.appraisal.completeness()),
            new Stored("missing_fields", r -> array(r.appraisal.missingFields())),
            new Stored("confirm_by", r -> r.appraisal.confirmBy()));

    private StoredColumns() {}

    /** Their names, in order. */
    static List<String> names() {
        return ALL.stream().map(Stored::name).toList();
    }

    /** Their names, each behind the name of a table. */
    static String of(String table) {
        return names().stream().map(name -> table + "." + name).collect(Collectors.joining(", "));
    }

    /** Adds the values that a record gives them, in the same order. */
    static void values(NewOpportunity record, Appraisal appraisal, List<@Nullable Object> taker) {
        Row row = new Row(record, appraisal);
        ALL.forEach(column -> taker.add(column.value().apply(row)));
    }

    private static @Nullable String wkb(@Nullable Geometry geometry) {
        return geometry == null ? null : WKBWriter.toHex(new WKBWriter(2, true).write(geometry));
    }

    /** An array as PostgreSQL writes one. */
    private static String array(List<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
