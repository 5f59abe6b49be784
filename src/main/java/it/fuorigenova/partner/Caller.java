package it.fuorigenova.partner;

import java.util.UUID;

/**
 * Somebody who has shown who he is: a program of an organisation, with a role in a territory.
 *
 * @param name what he is called in histories: the beginning of his key, or the subject of his token; never a secret
 * @param scope where his role is good for something
 */
public record Caller(String name, Body organisation, Role role, Scope scope) {

    /**
     * The organisation he belongs to.
     *
     * @param key its short name
     * @param name its name, in Italian
     */
    public record Body(UUID id, String key, String name, OrganisationKind kind) {}

    /** Whether his role includes another. */
    public boolean may(Role wanted) {
        return role.includes(wanted);
    }
}
