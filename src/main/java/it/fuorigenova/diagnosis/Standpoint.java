package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Language;
import it.fuorigenova.indicator.Panel;
import java.time.LocalDate;

/**
 * From where a diagnosis is seen.
 *
 * @param panel what is known, or was known at a release
 * @param asOf the day: no value of a later period is shown
 * @param language that it is told in
 */
public record Standpoint(Panel panel, LocalDate asOf, Language language) {}
