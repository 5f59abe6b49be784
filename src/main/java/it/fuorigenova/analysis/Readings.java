package it.fuorigenova.analysis;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Opens readings of what is known now, or was known at a release. */
@ApplicationScoped
class Readings {

    private static final Wording NO_RELEASE =
            new Wording("non c'è nessun rilascio numero %s", "there is no release number %s");

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
        Panel panel = parameters.find("release", from.release(), release()).orElseGet(panels::current);
        return new Reading(panel, groups.current(), day);
    }

    private ValueReader<Panel> release() {
        return text -> {
            int number = ValueReader.integer(1, Integer.MAX_VALUE).read(text);
            return panels.of(number).orElseThrow(() -> new InvalidValueException(NO_RELEASE.with(number)));
        };
    }
}
