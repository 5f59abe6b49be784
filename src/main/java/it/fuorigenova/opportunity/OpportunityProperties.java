package it.fuorigenova.opportunity;

import static it.fuorigenova.layer.Property.Trait.FACET;
import static it.fuorigenova.layer.Property.Trait.REQUIRED;
import static it.fuorigenova.layer.Property.Trait.SORTABLE;
import static it.fuorigenova.layer.PropertyType.BOOLEAN;
import static it.fuorigenova.layer.PropertyType.DATE;
import static it.fuorigenova.layer.PropertyType.ID;
import static it.fuorigenova.layer.PropertyType.INSTANT;
import static it.fuorigenova.layer.PropertyType.INTEGER;
import static it.fuorigenova.layer.PropertyType.JSON;
import static it.fuorigenova.layer.PropertyType.NUMBER;
import static it.fuorigenova.layer.PropertyType.TEXT;
import static it.fuorigenova.layer.PropertyType.TEXT_LIST;

import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.PropertyGroup;
import it.fuorigenova.layer.Rendering;
import it.fuorigenova.territory.TerritoryLayer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is public of an opportunity, group by group in the order of the record's sheet. Who verified it, the address for
 * letters, the notes and what obstacles and documents say in words stay inside, because they may name a person (decision
 * 13).
 */
final class OpportunityProperties {

    private OpportunityProperties() {}

    /** What it is called and what it is. */
    private static final List<Property> IDENTITY = List.of(
            Property.of("code", TEXT, "item.code", "Codice pubblico", "Public code")
                    .with(REQUIRED),
            Property.of("kind", TEXT, "item.kind", "Tipo", "Kind")
                    .with(REQUIRED)
                    .coded("kind"),
            Property.of("status", TEXT, "item.status", "Stato", "Status")
                    .with(REQUIRED)
                    .coded("status"),
            Property.of("sector", TEXT, "item.sector", "Settore", "Sector").coded("sector"),
            Property.of("title", TEXT, "item.title", "Titolo", "Title").with(REQUIRED),
            Property.of("titleEn", TEXT, "item.title_en", "Titolo in inglese", "Title in English"),
            Property.of("summary", TEXT, "item.summary", "Sintesi", "Summary").without(SORTABLE),
            Property.of("summaryEn", TEXT, "item.summary_en", "Sintesi in inglese", "Summary in English")
                    .without(SORTABLE),
            Property.of("description", TEXT, "item.description", "Descrizione", "Description")
                    .without(SORTABLE),
            Property.of(
                            "descriptionEn",
                            TEXT,
                            "item.description_en",
                            "Descrizione in inglese",
                            "Description in English")
                    .without(SORTABLE),
            Property.of("keywords", TEXT_LIST, "item.keywords", "Parole chiave", "Keywords")
                    .with(FACET),
            Property.of("previouslyPartOf", TEXT, "item.previously_part_of", "Già parte di", "Previously part of"));

    /** Where it is. */
    private static final List<Property> PLACE = List.of(
            Property.of(
                    "municipalityId",
                    ID,
                    "item.municipality_id",
                    "Comune (identificativo)",
                    "Municipality (identifier)"),
            Property.of("municipalityName", TEXT, "item.municipality_name", "Comune", "Municipality")
                    .with(FACET),
            Property.of(
                            "istatCode",
                            TEXT,
                            "item.municipality_code",
                            "Codice ISTAT del comune",
                            "ISTAT code of the municipality")
                    .with(FACET),
            Property.of(
                            "istatCodes",
                            TEXT_LIST,
                            "item.municipality_codes",
                            "Codici ISTAT di tutti i comuni toccati",
                            "ISTAT codes of all municipalities touched")
                    .with(FACET),
            Property.of(
                            "provinceCode",
                            TEXT,
                            "item.province_code",
                            "Codice della provincia o città metropolitana",
                            "Code of the province or metropolitan city")
                    .with(FACET));

    /** Where in it, and what is near. */
    private static final List<Property> SURROUNDINGS = List.of(
            Property.of("locality", TEXT, "item.locality", "Località", "Locality"),
            Property.of("address", TEXT, "item.address", "Indirizzo", "Address"),
            Property.of(
                            "geometryAccuracy",
                            TEXT,
                            "item.geometry_accuracy",
                            "Precisione della posizione",
                            "Accuracy of the position")
                    .with(REQUIRED)
                    .coded("geometry-accuracy"),
            Property.of("altitudeM", INTEGER, "item.altitude_m", "Altitudine", "Altitude")
                    .in("m"),
            Property.of("parcels", JSON, "item.parcels", "Particelle catastali", "Cadastral parcels"),
            Property.of(
                    "parcelReferences",
                    TEXT_LIST,
                    "item.parcel_references",
                    "Riferimenti catastali",
                    "Cadastral references"),
            Property.of("stationName", TEXT, "item.station_name", "Stazione più vicina", "Nearest station"),
            Property.of(
                            "stationDistanceM",
                            INTEGER,
                            "item.station_distance_m",
                            "Distanza dalla stazione",
                            "Distance to the station")
                    .in("m"),
            Property.of("portName", TEXT, "item.port_name", "Porto più vicino", "Nearest port"),
            Property.of("portDistanceM", INTEGER, "item.port_distance_m", "Distanza dal porto", "Distance to the port")
                    .in("m"),
            Property.of("airportName", TEXT, "item.airport_name", "Aeroporto più vicino", "Nearest airport"),
            Property.of(
                            "airportDistanceM",
                            INTEGER,
                            "item.airport_distance_m",
                            "Distanza dall'aeroporto",
                            "Distance to the airport")
                    .in("m"),
            Property.of(
                            "motorwayDistanceM",
                            INTEGER,
                            "item.motorway_distance_m",
                            "Distanza dal casello",
                            "Distance to the motorway junction")
                    .in("m"),
            Property.of(
                            "freightTerminalDistanceM",
                            INTEGER,
                            "item.freight_terminal_distance_m",
                            "Distanza dallo scalo merci",
                            "Distance to the freight terminal")
                    .in("m"));

    /** What it was and may be used for. */
    private static final List<Property> USE = List.of(
            Property.of("formerUse", TEXT, "item.former_use", "Uso precedente", "Former use")
                    .coded("former-use"),
            Property.of("abandonedYear", INTEGER, "item.abandoned_year", "Anno di abbandono", "Year of abandonment"),
            Property.of("occupancy", TEXT, "item.occupancy", "Occupazione", "Occupancy")
                    .coded("occupancy"),
            Property.of("permittedUses", TEXT_LIST, "item.permitted_uses", "Usi ammessi", "Permitted uses")
                    .coded("land-use"),
            Property.of("wantedUses", TEXT_LIST, "item.wanted_uses", "Usi desiderati", "Wanted uses")
                    .coded("land-use"),
            Property.of("ateco", TEXT_LIST, "item.ateco", "Settori ATECO", "ATECO sectors")
                    .with(FACET));

    /** How large it is. */
    private static final List<Property> MEASURES = List.of(
            Property.of("plotM2", NUMBER, "item.plot_m2", "Terreno", "Plot").in("m2"),
            Property.of("grossFloorM2", NUMBER, "item.gross_floor_m2", "Superficie lorda", "Gross floor")
                    .in("m2"),
            Property.of("volumeM3", NUMBER, "item.volume_m3", "Volume", "Volume")
                    .in("m3"),
            Property.of("floors", INTEGER, "item.floors", "Piani", "Floors"),
            Property.of("coverageRatio", NUMBER, "item.coverage_ratio", "Rapporto di copertura", "Coverage ratio"),
            Property.of("largestLotM2", NUMBER, "item.largest_lot_m2", "Lotto più grande", "Largest lot")
                    .in("m2"),
            Property.of("smallestLotM2", NUMBER, "item.smallest_lot_m2", "Lotto più piccolo", "Smallest lot")
                    .in("m2"),
            Property.of("jobsMin", INTEGER, "item.jobs_min", "Addetti, almeno", "Jobs, at least"),
            Property.of("jobsMax", INTEGER, "item.jobs_max", "Addetti, al massimo", "Jobs, at most"),
            Property.of("bedsMin", INTEGER, "item.beds_min", "Posti letto, almeno", "Beds, at least"),
            Property.of("bedsMax", INTEGER, "item.beds_max", "Posti letto, al massimo", "Beds, at most"),
            Property.of("dwellingsMin", INTEGER, "item.dwellings_min", "Abitazioni, almeno", "Dwellings, at least"),
            Property.of("dwellingsMax", INTEGER, "item.dwellings_max", "Abitazioni, al massimo", "Dwellings, at most"));

    /** What state it is in, and what the ground threatens. */
    private static final List<Property> STATE = List.of(
            Property.of(
                            "buildingCondition",
                            TEXT,
                            "item.building_condition",
                            "Stato degli edifici",
                            "Condition of the buildings")
                    .coded("building-condition"),
            Property.of(
                            "heritageConstraint",
                            TEXT,
                            "item.heritage_constraint",
                            "Vincolo culturale",
                            "Heritage constraint")
                    .coded("heritage-constraint"),
            Property.of("contamination", TEXT, "item.contamination", "Contaminazione", "Contamination")
                    .coded("contamination"),
            Property.of("contaminants", TEXT_LIST, "item.contaminants", "Contaminanti", "Contaminants")
                    .with(FACET),
            Property.of("floodHazard", TEXT, "item.flood_hazard", "Pericolosità idraulica", "Flood hazard")
                    .coded("flood-hazard"),
            Property.of("landslideHazard", TEXT, "item.landslide_hazard", "Pericolosità da frana", "Landslide hazard")
                    .coded("landslide-hazard"),
            Property.of("seismicZone", TEXT, "item.seismic_zone", "Zona sismica", "Seismic zone")
                    .coded("seismic-zone"));

    /** What the plans say, and which services reach it. */
    private static final List<Property> PLANNING = List.of(
            Property.of(
                            "planningInstrument",
                            TEXT,
                            "item.planning_instrument",
                            "Strumento urbanistico",
                            "Planning instrument")
                    .coded("planning-instrument"),
            Property.of("planningZone", TEXT, "item.planning_zone", "Zona urbanistica", "Planning zone"),
            Property.of("planningAct", TEXT, "item.planning_act", "Atto", "Act"),
            Property.of("planningLink", TEXT, "item.planning_link", "Collegamento all'atto", "Link to the act")
                    .without(SORTABLE),
            Property.of("variantNeeded", BOOLEAN, "item.variant_needed", "Serve una variante", "A variant is needed")
                    .with(FACET),
            Property.of("planningStage", TEXT, "item.planning_stage", "Fase urbanistica", "Planning stage")
                    .coded("planning-stage"),
            Property.of("water", TEXT, "item.water", "Acquedotto", "Water").with(FACET),
            Property.of("sewer", TEXT, "item.sewer", "Fognatura", "Sewer").with(FACET),
            Property.of("gas", TEXT, "item.gas", "Gas", "Gas").with(FACET),
            Property.of("powerKw", NUMBER, "item.power_kw", "Potenza elettrica", "Power")
                    .in("kW"),
            Property.of("fibre", TEXT, "item.fibre", "Fibra", "Fibre").with(FACET),
            Property.of("railSiding", TEXT, "item.rail_siding", "Raccordo ferroviario", "Rail siding")
                    .with(FACET));

    /** On which terms it may be had, and what stands in the way. */
    private static final List<Property> OFFER = List.of(
            Property.of("ownerClass", TEXT, "item.owner_class", "Proprietà", "Owner class")
                    .with(REQUIRED)
                    .coded("owner-class"),
            Property.of("transferMode", TEXT, "item.transfer_mode", "Modo di cessione", "Transfer mode")
                    .coded("transfer-mode"),
            Property.of("priceEur", NUMBER, "item.price_eur", "Prezzo", "Price").in("EUR"),
            Property.of("rentEurPerYear", NUMBER, "item.rent_eur_per_year", "Canone annuo", "Yearly rent")
                    .in("EUR/a"),
            Property.of("priceOnRequest", BOOLEAN, "item.price_on_request", "Prezzo su richiesta", "Price on request")
                    .with(FACET),
            Property.of("tenderLink", TEXT, "item.tender_link", "Bando", "Tender")
                    .without(SORTABLE),
            Property.of(
                            "worksCostEur",
                            NUMBER,
                            "item.works_cost_eur",
                            "Costo stimato dei lavori",
                            "Estimated cost of works")
                    .in("EUR"),
            Property.of("incentives", TEXT_LIST, "item.incentives", "Incentivi", "Incentives")
                    .with(FACET),
            Property.of("availableFrom", DATE, "item.available_from", "Disponibile dal", "Available from"),
            Property.of("obstacles", JSON, "item.public_obstacles", "Ostacoli", "Obstacles"),
            Property.of("obstacleTypes", TEXT_LIST, "item.obstacle_types", "Tipi di ostacolo", "Types of obstacle")
                    .coded("obstacle-type"),
            Property.of("documents", JSON, "item.public_documents", "Documenti", "Documents"),
            Property.of("documentTypes", TEXT_LIST, "item.document_types", "Tipi di documento", "Types of document")
                    .coded("document-type"));

    /** When it was last changed. */
    static final Property UPDATED = Property.of(
                    "updatedAt", INSTANT, "item.updated_at", "Ultima modifica", "Last changed")
            .with(REQUIRED);

    /** The only one that depends on the day of the reader. */
    static final Property STALE = Property.of("stale", BOOLEAN, "item.stale", "Da confermare", "Stale")
            .with(REQUIRED)
            .with(FACET);

    /** Who answers for it, how fresh and how complete it is, and what came of it. */
    private static final List<Property> GOVERNANCE = List.of(
            Property.of("responsibleBody", TEXT, "item.responsible_body", "Ente responsabile", "Responsible body")
                    .with(FACET),
            Property.of("contactLink", TEXT, "item.contact_link", "Contatto", "Contact")
                    .without(SORTABLE),
            Property.of("verification", TEXT, "item.verification", "Verifica", "Verification")
                    .coded("verification"),
            Property.of("verifiedOn", DATE, "item.verified_on", "Verificata il", "Verified on"),
            Property.of("source", TEXT, "item.source_id", "Fonte", "Source")
                    .with(REQUIRED)
                    .with(FACET),
            Property.of("externalId", TEXT, "item.external_id", "Chiave presso la fonte", "Key at the source"),
            Property.of("externalIds", TEXT_LIST, "item.external_ids", "Altre chiavi", "Other keys"),
            Property.of("licence", TEXT, "item.licence", "Licenza", "Licence").with(FACET),
            Property.of("lastConfirmedAt", INSTANT, "item.last_confirmed_at", "Ultima conferma", "Last confirmed"),
            Property.of("confirmBy", DATE, "item.confirm_by", "Da confermare entro il", "To be confirmed by"),
            Property.of("completeness", INTEGER, "item.completeness", "Completezza", "Completeness")
                    .with(REQUIRED)
                    .in("%"),
            Property.of("missingFields", TEXT_LIST, "item.missing_fields", "Campi mancanti", "Missing fields")
                    .with(FACET),
            Property.of("reuseYear", INTEGER, "item.reuse_year", "Anno di riuso", "Year of reuse"),
            Property.of("reuseType", TEXT, "item.reuse_type", "Tipo di riuso", "Type of reuse")
                    .coded("reuse-type"),
            Property.of("investmentEur", NUMBER, "item.investment_eur", "Investimento", "Investment")
                    .in("EUR"),
            Property.of("jobsCreated", INTEGER, "item.jobs_created", "Posti di lavoro creati", "Jobs created"),
            Property.of("landSavedM2", NUMBER, "item.land_saved_m2", "Suolo risparmiato", "Land saved")
                    .in("m2"),
            Property.of("endDate", DATE, "item.end_date", "Chiusa il", "Ended on"),
            Property.of("recordedAt", INSTANT, "item.recorded_at", "Registrata", "Recorded")
                    .with(REQUIRED),
            UPDATED);

    /** All of them, as the record's sheet has them. */
    static final List<PropertyGroup> GROUPS = List.of(
            PropertyGroup.of("Che cos’è", "What it is", IDENTITY),
            PropertyGroup.of("Dov’è", "Where it is", all(PLACE, TerritoryLayer.GROUPS, SURROUNDINGS)),
            PropertyGroup.of("Uso", "Use", USE),
            PropertyGroup.of("Dimensioni", "Size", MEASURES),
            PropertyGroup.of("Stato e vincoli", "State and constraints", STATE),
            PropertyGroup.of("Urbanistica e reti", "Planning and utilities", PLANNING),
            PropertyGroup.of("Offerta", "Offer", OFFER),
            PropertyGroup.of(
                    "Responsabilità e aggiornamento", "Responsibility and freshness", all(GOVERNANCE, List.of(STALE))));

    /** All of them. */
    static final List<Property> ALL =
            GROUPS.stream().flatMap(group -> group.properties().stream()).toList();

    /** All but what depends on the day, as the trigger {@code opportunity_public_properties} keeps it. */
    static final Rendering RENDERING = Rendering.of("item.public_properties", ALL, STALE);

    @SafeVarargs
    private static List<Property> all(List<Property>... several) {
        return Stream.of(several).flatMap(List::stream).toList();
    }

    /** The one of this name. */
    static Property named(String name) {
        return ALL.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
