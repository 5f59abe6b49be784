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
    QUERYABLES_SCHEMA("http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/queryables");

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
