package it.fuorigenova.partner;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may act: everywhere, or in some municipalities as they are today.
 *
 * @param municipalities empty where it is everywhere, and where it is nowhere
 */
public record Scope(boolean everywhere, Set<UUID> municipalities) {

    static final Scope EVERYWHERE = new Scope(true, Set.of());
    static final Scope NOWHERE = new Scope(false, Set.of());

    public Scope {
        municipalities = Set.copyOf(municipalities);
    }

    static Scope of(Set<UUID> municipalities) {
        return new Scope(false, municipalities);
    }

    /** Whether a municipality lies in it; what lies in none that is known, lies only in everywhere. */
    public boolean holds(@Nullable UUID municipality) {
        return everywhere || (municipality != null && municipalities.contains(municipality));
    }

    /** Whether another lies in it. What is nowhere lies only in everywhere: it is nobody's to give away. */
    boolean holds(Scope other) {
        return everywhere
                || (!other.everywhere
                        && !other.municipalities.isEmpty()
                        && municipalities.containsAll(other.municipalities));
    }
}
