package it.fuorigenova.analysis;

import it.fuorigenova.analysis.SdmxColumn.Role;
import it.fuorigenova.http.HtmlPage;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.territory.Roll;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what the tables in SDMX-CSV name as their structure, as SDMX-ML 3.0: the data flow, the data structure with its
 * concepts, and the code lists. That of areas is long and stands in a message of its own, which the other one refers to.
 */
final class SdmxStructure {

    static final String MEDIA_TYPE = "application/vnd.sdmx.structure+xml";

    /** What a table is an excerpt of. */
    static final String DATA_FLOW = reference("DF_INDICATORS");

    private static final String AGENCY = "FUORIGENOVA";
    private static final String VERSION = "1.1.0";
    private static final String NAMESPACE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";
    private static final String NOTHING = "";

    private static final Wording FLOW = new Wording("Valori degli indicatori", "Values of indicators");
    private static final Wording CONCEPTS =
            new Wording("Concetti dei valori degli indicatori", "Concepts of values of indicators");
    private static final Wording INDICATORS = new Wording("Indicatori", "Indicators");
    private static final Wording AREAS = new Wording("Territori", "Areas");
    private static final Wording STATUSES = new Wording("Stati delle osservazioni", "Observation statuses");

    /** Those of SDMX's cross-domain list that our tables have. */
    private static final Map<String, Wording> OBS_STATUS = statuses();

    private final LocalDate prepared;

    /**
     * Messages of a day.
     *
     * @param prepared the day
     */
    SdmxStructure(LocalDate prepared) {
        this.prepared = prepared;
    }

    /**
     * The structure, without the areas.
     *
     * @param areas the address of the message with their code list
     */
    byte[] structure(Collection<Indicator> indicators, String areas) {
        Map<String, Wording> codes = new LinkedHashMap<>();
        indicators.forEach(one -> codes.put(one.code(), one.name()));
        return message(
                element(
                        "str:Codelists",
                        NOTHING,
                        codelist("CL_INDICATOR", INDICATORS, codes),
                        element(
                                "str:Codelist",
                                identity("CL_AREA")
                                        + attribute("isExternalReference", "true")
                                        + attribute("structureURL", areas),
                                names(AREAS)),
                        codelist("CL_OBS_STATUS", STATUSES, OBS_STATUS)),
                element("str:ConceptSchemes", NOTHING, concepts()),
                element("str:DataStructures", NOTHING, dataStructure()),
                element(
                        "str:Dataflows",
                        NOTHING,
                        element(
                                "str:Dataflow",
                                identity("DF_INDICATORS"),
                                names(FLOW),
                                element(
                                        "str:Structure",
                                        NOTHING,
                                        URN + "datastructure.DataStructure=" + reference("DSD_INDICATORS")))));
    }

    /** The code list of the areas. */
    byte[] areas(Collection<Roll.Entry> areas) {
        Map<String, Wording> codes = new LinkedHashMap<>();
        for (Roll.Entry area : areas) {
            if (area.code() != null) {
                codes.putIfAbsent(area.code(), new Wording(area.name(), area.name()));
            }
        }
        return message(element("str:Codelists", NOTHING, codelist("CL_AREA", AREAS, codes)));
    }

    private static Map<String, Wording> statuses() {
        Map<String, Wording> codes = new LinkedHashMap<>();
        codes.put("A", new Wording("Valore normale", "Normal value"));
        codes.put("P", new Wording("Valore provvisorio", "Provisional value"));
        codes.put("E", new Wording("Valore stimato", "Estimated value"));
        codes.put("Q", new Wording("Valore mancante: oscurato", "Missing value: suppressed"));
        codes.put("L", new Wording("Valore mancante: non rilevato", "Missing value: not collected"));
        codes.put("M", new Wording("Valore mancante: non può esistere", "Missing value: cannot exist"));
        codes.put("O", new Wording("Valore mancante", "Missing value"));
        return codes;
    }

    private byte[] message(String... structures) {
        String header = element(
                "mes:Header",
                NOTHING,
                element("mes:ID", NOTHING, AGENCY + "-" + prepared),
                element("mes:Test", NOTHING, "false"),
                element("mes:Prepared", NOTHING, prepared.toString()),
                element("mes:Sender", attribute("id", AGENCY)));
        String message = element(
                "mes:Structure",
                attribute("xmlns:mes", NAMESPACE + "message")
                        + attribute("xmlns:str", NAMESPACE + "structure")
                        + attribute("xmlns:com", NAMESPACE + "common"),
                header,
                element("mes:Structures", NOTHING, structures));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + message).getBytes(StandardCharsets.UTF_8);
    }

    private static String codelist(String id, Wording name, Map<String, Wording> codes) {
        String all = codes.entrySet().stream()
                .map(code -> element("str:Code", attribute("id", code.getKey()), names(code.getValue())))
                .collect(Collectors.joining());
        return element("str:Codelist", identity(id), names(name), all);
    }

    private static String concepts() {
        String all = Arrays.stream(SdmxColumn.values())
                .map(one -> element("str:Concept", attribute("id", one.name()), names(one.title())))
                .collect(Collectors.joining());
        return element("str:ConceptScheme", identity("CS_INDICATORS"), names(CONCEPTS), all);
    }

    private static String dataStructure() {
        return element(
                "str:DataStructure",
                identity("DSD_INDICATORS"),
                names(FLOW),
                element(
                        "str:DataStructureComponents",
                        NOTHING,
                        list("Dimension", dimensions()),
                        list("Attribute", attributes()),
                        list(
                                "Measure",
                                SdmxColumn.of(Role.MEASURE).stream()
                                        .map(one -> component(
                                                "Measure",
                                                one,
                                                attribute("usage", "optional"),
                                                representation(one))))));
    }

    private static Stream<String> dimensions() {
        List<SdmxColumn> places = SdmxColumn.of(Role.DIMENSION);
        return Stream.concat(
                places.stream()
                        .map(one -> component(
                                "Dimension",
                                one,
                                attribute("position", Integer.toString(places.indexOf(one) + 1)),
                                representation(one))),
                SdmxColumn.of(Role.TIME).stream()
                        .map(one -> component("TimeDimension", one, NOTHING, representation(one))));
    }

    private static Stream<String> attributes() {
        return SdmxColumn.of(Role.OF_INDICATOR, Role.OF_OBSERVATION).stream()
                .map(one -> component(
                        "Attribute",
                        one,
                        attribute("usage", "optional"),
                        representation(one) + element("str:AttributeRelationship", NOTHING, varying(one))));
    }

    private static String varying(SdmxColumn attribute) {
        return attribute.role() == Role.OF_INDICATOR
                ? element("str:Dimension", NOTHING, SdmxColumn.INDICATOR.name())
                : element("str:Observation", NOTHING);
    }

    private static String list(String of, Stream<String> components) {
        return element(
                "str:" + of + "List", attribute("id", of + "Descriptor"), components.collect(Collectors.joining()));
    }

    private static String component(String kind, SdmxColumn column, String attributes, String content) {
        return element(
                "str:" + kind,
                attribute("id", column.name()) + attributes,
                element(
                        "str:ConceptIdentity",
                        NOTHING,
                        URN + "conceptscheme.Concept=" + reference("CS_INDICATORS") + "." + column.name()),
                content);
    }

    private static String representation(SdmxColumn column) {
        return element(
                "str:LocalRepresentation",
                NOTHING,
                column.isCoded()
                        ? element(
                                "str:Enumeration",
                                NOTHING,
                                URN + "codelist.Codelist=" + reference(column.representation()))
                        : element("str:TextFormat", attribute("textType", column.representation())));
    }

    private static String reference(String id) {
        return AGENCY + ":" + id + "(" + VERSION + ")";
    }

    private static String identity(String id) {
        return attribute("id", id) + attribute("agencyID", AGENCY) + attribute("version", VERSION);
    }

    private static String names(Wording name) {
        return Arrays.stream(Language.values())
                .map(language ->
                        element("com:Name", attribute("xml:lang", language.tag()), HtmlPage.escape(name.in(language))))
                .collect(Collectors.joining());
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + HtmlPage.escape(value) + "\"";
    }

    /** An element with what is in it, which is XML already. */
    private static String element(String name, String attributes, String... content) {
        return "<" + name + attributes + ">" + String.join("", content) + "</" + name + ">";
    }
}
