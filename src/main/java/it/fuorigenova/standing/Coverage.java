package it.fuorigenova.standing;

/**
 * On how much a group's value rests.
 *
 * @param members how many municipalities it consists of
 * @param withValue how many of them have a published value
 */
public record Coverage(int members, int withValue) {}
