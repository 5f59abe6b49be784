package it.fuorigenova.catalog;

import it.fuorigenova.http.Wording;
import java.util.List;

/**
 * A way in which programs ask for data.
 *
 * @param endpoint path below which it answers
 * @param contract path of its OpenAPI document
 * @param kinds of data sets that it serves
 */
record DataService(
        String key, Wording title, Wording description, String endpoint, String contract, List<DataSet.Kind> kinds) {

    private static final String OPENAPI = "/q/openapi";

    static final List<DataService> ALL = List.of(
            new DataService(
                    "service-ogc",
                    new Wording("Livelli per GIS: OGC API", "Layers for GIS: OGC API"),
                    new Wording(
                            "Le collezioni secondo OGC API Features e Tiles, con filtri in CQL2.",
                            "The collections after OGC API Features and Tiles, with filters in CQL2."),
                    "/ogc",
                    "/ogc/api",
                    List.of(DataSet.Kind.COLLECTION)),
            new DataService(
                    "service-api",
                    new Wording("API di fuorigenova", "API of fuorigenova"),
                    new Wording(
                            "Territori, opportunità, indicatori e diagnosi in JSON.",
                            "Territories, opportunities, indicators and diagnoses as JSON."),
                    "/v1",
                    OPENAPI,
                    List.of(DataSet.Kind.COLLECTION, DataSet.Kind.INDICATOR)),
            new DataService(
                    "service-changes",
                    new Wording("Cambiamenti", "Changes"),
                    new Wording(
                            "Che cosa è cambiato nelle collezioni, per chi ne tiene una copia.",
                            "What has changed in the collections, for whoever keeps a copy."),
                    "/v1/changes",
                    OPENAPI,
                    List.of(DataSet.Kind.COLLECTION)));

    /** Those of the data sets that it serves. */
    List<DataSet> served(List<DataSet> all) {
        return all.stream().filter(one -> kinds.contains(one.kind())).toList();
    }
}
