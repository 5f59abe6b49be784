package it.fuorigenova.partner;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the territory that a body names. */
@ApplicationScoped
class TerritoryMember {

    private final TerritoryLookup territories;

    TerritoryMember(TerritoryLookup territories) {
        this.territories = territories;
    }

    /** The territory; null where none is named, a problem that points at it where there is none of that name. */
    @Nullable
    UUID read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return territories.parameter(territories.today()).read(text);
        } catch (InvalidValueException e) {
            throw invalid("/territory", e.why());
        }
    }

    /** A body that breaks a rule at one place. */
    static ProblemException invalid(String pointer, Wording why) {
        return ProblemException.invalidBody(List.of(Fault.inBody(pointer, why)));
    }
}
