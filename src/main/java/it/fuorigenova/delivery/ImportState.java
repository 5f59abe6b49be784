package it.fuorigenova.delivery;

import it.fuorigenova.http.ValueReader;

/** How far an import has come. */
enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    /** Nothing of it is stored. */
    FAILED,
    UNDONE;

    /** As it is stored and shown. */
    String code() {
        return ValueReader.code(this);
    }

    /** Whether nothing happens to it any more by itself. */
    boolean ended() {
        return this != WAITING && this != RUNNING;
    }
}
