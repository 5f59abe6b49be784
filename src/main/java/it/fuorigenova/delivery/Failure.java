package it.fuorigenova.delivery;

import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;

/** Why nothing of a file was taken. */
enum Failure {
    /** The file cannot be read, or is of no kind that is known. */
    REFUSED(
            "Il file non può essere letto: le segnalazioni dicono perché.",
            "The file cannot be read: the issues say why."),
    /** All or nothing was asked for, and a row was refused. */
    ROWS(
            "Almeno una riga è stata rifiutata, e la modalità è tutto o niente: nulla è stato preso.",
            "At least one row was refused, and the mode is all or nothing: nothing was taken."),
    /** The service stopped, and the file is gone with it. */
    INTERRUPTED(
            "Il servizio si è fermato prima di finire e non ha più il file: nulla è stato preso, invialo di nuovo.",
            "The service stopped before it had finished and has the file no more: nothing was taken, send it again."),
    /** It is not the file's fault. */
    INTERNAL(
            "L'importazione è fallita dentro il servizio: nulla è stato preso. Segnalalo indicando l'identificativo.",
            "The import failed inside the service: nothing was taken. Report it and quote its identifier.");

    private final Wording told;

    Failure(String it, String en) {
        this.told = new Wording(it, en);
    }

    /** As it is stored. */
    String code() {
        return ValueReader.code(this);
    }

    /** For whoever sent the file. */
    Wording told() {
        return told;
    }
}
