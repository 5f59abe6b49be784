package it.fuorigenova.ogc;

import java.util.Arrays;
import java.util.List;

/** The conformance classes that are declared; each has a test named for it. */
enum Conformance {
    COMMON_CORE("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core"),
    COMMON_LANDING_PAGE("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page"),
    COMMON_JSON("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json"),
    COMMON_HTML("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/html"),
    COMMON_OAS30("http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30"),
    COMMON_COLLECTIONS("http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections"),
    FEATURES_CORE("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"),
    FEATURES_GEOJSON("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson"),
    FEATURES_HTML("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html"),
    FEATURES_OAS30("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30"),
    CRS("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"),
    SCHEMAS("http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas"),
    CORE_ROLES("http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/core-roles-features"),
    RETURNABLES("http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/returnables-and-receivables"),
    SORTABLES("http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/sortables"),
    JSON_FG("http://www.opengis.net/spec/json-fg-1/1.0/conf/core"),
    JSON_FG_TYPES_SCHEMAS("http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas"),
    QUERYABLES_SCHEMA("http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/queryables"),
    QUERYABLES("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables"),
    QUERYABLES_QUERY_PARAMETERS("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters"),
    FILTER("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter"),
    FEATURES_FILTER("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter"),
    CQL2_TEXT("http://www.opengis.net/spec/cql2/1.0/conf/cql2-text"),
    CQL2_JSON("http://www.opengis.net/spec/cql2/1.0/conf/cql2-json"),
    BASIC_CQL2("http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2"),
    ADVANCED_COMPARISON_OPERATORS("http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators"),
    CASE_INSENSITIVE_COMPARISON("http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison"),
    ACCENT_INSENSITIVE_COMPARISON("http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison"),
    BASIC_SPATIAL_FUNCTIONS("http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions"),
    BASIC_SPATIAL_FUNCTIONS_PLUS("http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus"),
    SPATIAL_FUNCTIONS("http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions"),
    TEMPORAL_FUNCTIONS("http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions"),
    ARRAY_FUNCTIONS("http://www.opengis.net/spec/cql2/1.0/conf/array-functions"),
    PROPERTY_PROPERTY("http://www.opengis.net/spec/cql2/1.0/conf/property-property"),
    FUNCTIONS("http://www.opengis.net/spec/cql2/1.0/conf/functions"),
    ARITHMETIC("http://www.opengis.net/spec/cql2/1.0/conf/arithmetic"),
    TILES_CORE("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core"),
    TILESET("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset"),
    TILESETS_LIST("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list"),
    DATASET_TILESETS("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets"),
    GEODATA_TILESETS("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets"),
    COLLECTIONS_SELECTION("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/collections-selection"),
    TILES_DATETIME("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/datetime"),
    TILES_OAS30("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30"),
    MVT("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt"),
    TILE_MATRIX_SET("http://www.opengis.net/spec/tms/2.0/conf/tilematrixset"),
    TILE_MATRIX_SET_JSON("http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset");

    private final String uri;

    Conformance(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }

    static List<String> uris() {
        return Arrays.stream(values()).map(Conformance::uri).toList();
    }
}
