package it.fuorigenova.standing;

import java.math.BigDecimal;

/**
 * The value of the nearest group that has one, in place of one that is withheld.
 *
 * @param value the group's, from the published values of its members
 */
public record Instead(String benchmark, String name, BigDecimal value) {}
