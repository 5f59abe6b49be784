package it.fuorigenova.layer;

import it.fuorigenova.http.Wording;

/**
 * What a layer is called.
 *
 * @param id in addresses: plural, kebab-case
 * @param title by people
 * @param description what its items are, in a sentence
 */
public record LayerName(String id, Wording title, Wording description) {}
