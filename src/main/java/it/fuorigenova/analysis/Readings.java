package it.fuorigenova.analysis;

import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Opens readings of what is known now, or was known at a release. */
@ApplicationScoped
class Readings {

    private final Panels panels;
    private final Groups groups;
    private final TerritoryLookup territories;

    Readings(Panels panels, Groups groups, TerritoryLookup territories) {
        this.panels = panels;
        this.groups = groups;
        this.territories = territories;
    }

    /** What a request reads, by its day and its release; to be used only after the parameters were checked. */
    Reading open(SeenFrom from, Parameters parameters) {
        LocalDate day = parameters.get("asOf", from.asOf(), ValueReader.date(), territories.today());
        return new Reading(panels.seen(from, parameters), groups.current(), day);
    }
}
