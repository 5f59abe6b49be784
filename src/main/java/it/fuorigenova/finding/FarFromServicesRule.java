package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Schools, hospital and railway are far. */
@ApplicationScoped
class FarFromServicesRule implements FindingRule {

    @Override
    public String name() {
        return "far-from-services";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.WEAKNESS;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Minuti dal polo di servizi nel quarto più alto dei luoghi confrontati: ogni progetto deve portare con sé i servizi o farne a meno.",
                "Minutes to the pole of services in the highest quarter of the places compared: a project must bring services along or do without.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.high("minutes_to_pole")
                .map(found -> found.tells(
                        profile.place(),
                        new Wording(
                                "%s dista %s minuti dal polo di servizi più vicino: percentile %s tra %d luoghi.",
                                "%s is %s minutes from the nearest pole of services: percentile %s of %d places.")));
    }
}
