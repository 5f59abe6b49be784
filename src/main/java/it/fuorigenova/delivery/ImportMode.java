package it.fuorigenova.delivery;

import it.fuorigenova.http.ValueReader;

/** What a row that is refused means for the others. */
enum ImportMode {
    /** Then none is taken. */
    ALL_OR_NOTHING,
    /** They are taken all the same. */
    ACCEPT_THE_GOOD;

    /** As it is stored and asked for. */
    String code() {
        return ValueReader.code(this);
    }
}
