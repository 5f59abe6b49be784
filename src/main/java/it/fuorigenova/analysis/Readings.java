package it.fuorigenova.analysis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.indicator.Annotations;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Opens readings of what is known now, or was known at a release. */
@ApplicationScoped
class Readings {

    private final Panels panels;
    private final Groups groups;
    private final TerritoryLookup territories;
    private final Annotations annotations;
    private final CurrentRequest request;

    Readings(
            Panels panels,
            Groups groups,
            TerritoryLookup territories,
            Annotations annotations,
            CurrentRequest request) {
        this.panels = panels;
        this.groups = groups;
        this.territories = territories;
        this.annotations = annotations;
        this.request = request;
    }

    /** What a request reads, by its day and its release; to be used only after the parameters were checked. */
    Reading open(SeenFrom from, Parameters parameters) {
        LocalDate day = parameters.get("asOf", from.asOf(), ValueReader.date(), territories.today());
        return new Reading(panels.seen(from, parameters), groups.current(), day);
    }

    /** What bodies say of the values of indicators, as far as they had said it by the day of a reading. */
    Said said(Reading reading, List<String> codes) {
        LocalDate lastDay = reading.panel().lastDay(reading.day());
        return new Said(annotations.ofIndicators(codes, lastDay, request.language()));
    }
}
