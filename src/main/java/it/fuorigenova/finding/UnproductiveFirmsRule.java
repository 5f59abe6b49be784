package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Firms add little value for each person employed. */
@ApplicationScoped
class UnproductiveFirmsRule implements FindingRule {

    @Override
    public String name() {
        return "unproductive-firms";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.WEAKNESS;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Valore aggiunto per addetto nel quarto più basso dei luoghi confrontati.",
                "Value added per person employed in the lowest quarter of the places compared.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.low("firms_value_added_per_worker_keur")
                .map(
                        found -> found.tells(
                                profile.place(),
                                new Wording(
                                        "A %s le imprese producono solo %s migliaia di euro di valore aggiunto per addetto: percentile %s tra %d luoghi.",
                                        "In %s firms add only %s thousand euro of value for each person employed: percentile %s of %d places.")));
    }
}
