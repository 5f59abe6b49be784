package it.fuorigenova.opportunity;

import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.TerritoryReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Finds the municipality a caller means, in whatever form it is named. */
@ApplicationScoped
class MunicipalityReferences {

    private final Territories territories;
    private final Clock clock;

    MunicipalityReferences(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /** The municipality of {@code 010025}, {@code istat:010025}, {@code belfiore:D969} or an id. */
    Optional<UUID> find(String text) {
        return TerritoryReference.parseMunicipality(text)
                .flatMap(reference -> territories.find(reference, LocalDate.now(clock)))
                .filter(id -> !territories.lives(id).isEmpty());
    }
}
