package it.fuorigenova.catalog;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.ReadyBytes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as it was last written in each serialisation: to write it takes a hundred times as long as to send it.
 * Only the last, because callers choose by which name they call the server, and it stands in every address.
 */
@ApplicationScoped
class Notations {

    private final CatalogConfig config;
    private final Map<Serialisation, Kept> kept = new EnumMap<>(Serialisation.class);

    private record Kept(List<DataSet> all, String origin, ReadyBytes bytes) {}

    Notations(CatalogConfig config) {
        this.config = config;
    }

    /** The bytes for the caller of a request. */
    synchronized ReadyBytes of(Serialisation as, List<DataSet> all, CurrentRequest request) {
        String origin = request.address("");
        Kept last = kept.get(as);
        if (last == null || !last.all.equals(all) || !last.origin.equals(origin)) {
            last = new Kept(all, origin, as.written(CatalogGraph.of(all, config, request::address)));
            kept.put(as, last);
        }
        return last.bytes;
    }
}
