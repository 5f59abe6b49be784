package it.fuorigenova.report;

import it.fuorigenova.http.Language;
import it.fuorigenova.territory.Territory;
import java.time.LocalDate;

/** Which territory is looked at, from which day and in which language. */
record View(Territory territory, LocalDate asOf, Language language) {}
