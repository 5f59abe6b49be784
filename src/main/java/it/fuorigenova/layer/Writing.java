package it.fuorigenova.layer;

import it.fuorigenova.http.Language;
import java.time.LocalDate;

/**
 * What a writer has to know of the items it is given.
 *
 * @param view what is shown of each
 * @param asOf the day as of which they are read
 * @param alone whether there is one, which stands for itself
 * @param language of what people read
 */
record Writing(Layer layer, Face face, View view, LocalDate asOf, boolean alone, Language language) {}
