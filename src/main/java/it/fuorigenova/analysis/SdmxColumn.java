package it.fuorigenova.analysis;

import it.fuorigenova.http.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The components of a table in SDMX-CSV, in the order of its columns: what SDMX calls each and what it may hold. */
enum SdmxColumn {
    INDICATOR(Role.DIMENSION, "codelist CL_INDICATOR", new Wording("Indicatore", "Indicator")),
    REF_AREA(Role.DIMENSION, "codelist CL_AREA", new Wording("Territorio", "Reference area")),
    TIME_PERIOD(Role.TIME, "ObservationalTimePeriod", new Wording("Periodo", "Time period")),
    /** A number, class, flag, code or name. */
    OBS_VALUE(Role.MEASURE, "String", new Wording("Valore", "Observation value")),
    OBS_STATUS(Role.OF_OBSERVATION, "codelist CL_OBS_STATUS", new Wording("Stato", "Observation status")),
    UNIT_MEASURE(Role.OF_INDICATOR, "String", new Wording("Unità di misura", "Unit of measure")),
    DECIMALS(Role.OF_INDICATOR, "Integer", new Wording("Decimali da mostrare", "Decimals to be shown")),
    LOWER_BOUND(Role.OF_OBSERVATION, "Double", new Wording("Limite inferiore", "Lower bound")),
    UPPER_BOUND(Role.OF_OBSERVATION, "Double", new Wording("Limite superiore", "Upper bound")),
    SOURCE(Role.OF_OBSERVATION, "String", new Wording("Chiave della fonte", "Key of the source")),
    RELEASE(Role.OF_OBSERVATION, "Integer", new Wording("Numero del rilascio", "Number of the release")),
    COMMENT_OBS(
            Role.OF_OBSERVATION, "String", new Wording("Che cosa lo stato non dice", "What the status does not say")),
    ANNOTATIONS(Role.OF_OBSERVATION, "String", new Wording("Annotazioni di enti", "Annotations of bodies"));

    /** What a component is in a data structure; an attribute is of its indicator or of each observation. */
    enum Role {
        DIMENSION,
        TIME,
        MEASURE,
        OF_INDICATOR,
        OF_OBSERVATION
    }

    private static final String LIST = "codelist ";

    private final Role role;
    private final String representation;
    private final Wording title;

    SdmxColumn(Role role, String representation, Wording title) {
        this.role = role;
        this.representation = representation;
        this.title = title;
    }

    Role role() {
        return role;
    }

    Wording title() {
        return title;
    }

    boolean isCoded() {
        return representation.startsWith(LIST);
    }

    /** The code list of what is coded, else a data type of SDMX. */
    String representation() {
        return isCoded() ? representation.substring(LIST.length()) : representation;
    }

    static List<SdmxColumn> of(Role... roles) {
        List<Role> wanted = List.of(roles);
        return Arrays.stream(values()).filter(one -> wanted.contains(one.role)).toList();
    }

    /** The first line of a table: what names its structure, then the components. */
    static List<String> header() {
        return Stream.concat(
                        Stream.of("STRUCTURE", "STRUCTURE_ID", "ACTION"),
                        Arrays.stream(values()).map(SdmxColumn::name))
                .toList();
    }
}
