package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Schools, hospital and railway are near. */
@ApplicationScoped
class NearServicesRule implements FindingRule {

    @Override
    public String name() {
        return "near-services";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.STRENGTH;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Minuti dal polo di servizi nel quarto più basso dei luoghi confrontati: scuola, ospedale e ferrovia sono vicini.",
                "Minutes to the pole of services in the lowest quarter of the places compared: school, hospital and railway are near.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.low("minutes_to_pole")
                .map(found -> found.tells(
                        profile.place(),
                        new Wording(
                                "%s dista %s minuti dal polo di servizi più vicino: percentile %s tra %d luoghi.",
                                "%s is %s minutes from the nearest pole of services: percentile %s of %d places.")));
    }
}
