package it.fuorigenova.http;

import java.util.List;

/**
 * A page of items.
 *
 * @param items at most as many as were asked for
 * @param links self, first and next, as far as there are such pages
 * @param <T> what an item is
 */
public record Page<T>(List<T> items, List<Link> links) {}
