package it.fuorigenova.delivery;

import java.util.UUID;

/**
 * A record that an import has written.
 *
 * @param version the version of the record that the import made
 * @param changedSince whether it says something else by now
 */
record Change(UUID id, long version, boolean changedSince) {

    /** Whether the import made the record. */
    boolean isNew() {
        return version == 1;
    }
}
