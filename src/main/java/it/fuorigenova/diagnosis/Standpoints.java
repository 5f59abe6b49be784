package it.fuorigenova.diagnosis;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.indicator.SeenFrom;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Finds out from where a request wants a diagnosis to be seen. */
@ApplicationScoped
public class Standpoints {

    private final Panels panels;
    private final TerritoryLookup territories;
    private final CurrentRequest request;

    Standpoints(Panels panels, TerritoryLookup territories, CurrentRequest request) {
        this.panels = panels;
        this.territories = territories;
        this.request = request;
    }

    /** What its parameters name; a problem where one cannot be read, or there is no such release. */
    public Standpoint of(SeenFrom from) {
        Parameters parameters = new Parameters();
        Standpoint standpoint = of(from, parameters);
        parameters.check();
        return standpoint;
    }

    /** The same among others; to be used only after the parameters were checked. */
    public Standpoint of(SeenFrom from, Parameters parameters) {
        LocalDate day = parameters.get("asOf", from.asOf(), ValueReader.date(), territories.today());
        return new Standpoint(panels.seen(from, parameters), day, request.language());
    }
}
