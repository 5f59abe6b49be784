package it.fuorigenova.report;

import it.fuorigenova.diagnosis.Standpoint;
import it.fuorigenova.http.Language;
import it.fuorigenova.territory.Territory;
import java.time.LocalDate;

/** Which territory is looked at, and from where. */
record View(Territory territory, Standpoint from) {

    LocalDate asOf() {
        return from.asOf();
    }

    Language language() {
        return from.language();
    }
}
