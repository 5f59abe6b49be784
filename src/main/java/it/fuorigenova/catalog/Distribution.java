package it.fuorigenova.catalog;

import java.util.Optional;
import java.util.Set;

/**
 * One of the forms in which a data set is served.
 *
 * @param key short name among those of its data set
 * @param title what people call the format
 * @param mediaType as the answer carries it, without parameters
 * @param access path of what describes it
 * @param download path of the whole in one file; empty where it is served piece by piece
 */
record Distribution(
        String key, String title, FileType type, String mediaType, String access, Optional<String> download) {

    /** What DCAT may call by its media type; all else is told by the type of the file alone. */
    private static final Set<String> AT_IANA = Set.of(
            "application/geo+json",
            "application/geo+json-seq",
            "application/json",
            "application/vnd.mapbox-vector-tile",
            "text/csv");

    /** Whether its media type is registered with IANA. */
    boolean isRegistered() {
        return AT_IANA.contains(mediaType);
    }
}
