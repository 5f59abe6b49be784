package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Few live here, and services are near: there is room for those who want to live or work outside of the city. */
@ApplicationScoped
class RoomNearServicesRule implements FindingRule {

    private static final Wording SENTENCE = new Wording(
            "%s è poco popolato e dista solo %s minuti dal polo di servizi più vicino.",
            "%s is thinly peopled and only %s minutes from the nearest pole of services.");

    @Override
    public String name() {
        return "room-near-services";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.OPPORTUNITY;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Densità di popolazione e minuti dal polo di servizi, entrambi nel quarto più basso dei luoghi confrontati: c'è spazio per abitare e produrre senza rinunciare ai servizi.",
                "Population density and minutes to the pole of services, both in the lowest quarter of the places compared: there is room to live and produce without doing without services.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.placed("population_density")
                .filter(Profile.Placed::isLow)
                .flatMap(density -> profile.placed("minutes_to_pole")
                        .filter(Profile.Placed::isLow)
                        .map(minutes -> new Finding.Found(
                                Finding.Severity.MARKED,
                                SENTENCE.with(profile.place(), Wording.number(minutes.said())),
                                List.of(density.evidence(), minutes.evidence()))));
    }
}
