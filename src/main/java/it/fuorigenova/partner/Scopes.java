package it.fuorigenova.partner;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where organisations may act today: a union acts in all of its members. */
@ApplicationScoped
class Scopes {

    private static final SqlFile MUNICIPALITIES = SqlFile.beside(Scopes.class, "municipalities-of");

    private final Database database;
    private final Clock clock;

    Scopes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of what an organisation works in. */
    Scope of(OrganisationEntity organisation) {
        if (organisation.kind == OrganisationKind.OPERATOR && organisation.territoryId == null) {
            return Scope.EVERYWHERE;
        }
        return organisation.territoryId == null ? Scope.NOWHERE : in(organisation.territoryId);
    }

    /** The part of it that a key is good for; all of it where the key says nothing. */
    Scope of(OrganisationEntity organisation, @Nullable UUID territory) {
        Scope all = of(organisation);
        if (territory == null) {
            return all;
        }
        Scope part = in(territory);
        if (all.everywhere()) {
            return part;
        }
        // What has left the organisation's territory since the key was made is no longer its own.
        return Scope.of(part.municipalities().stream()
                .filter(all.municipalities()::contains)
                .collect(Collectors.toSet()));
    }

    private Scope in(UUID territory) {
        return Scope.of(Set.copyOf(database.query(MUNICIPALITIES)
                .with("territory", territory)
                .with("onDay", LocalDate.now(clock))
                .list(row -> row.id("id"))));
    }
}
