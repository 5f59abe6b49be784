package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Firms add much value for each person employed. */
@ApplicationScoped
class ProductiveFirmsRule implements FindingRule {

    @Override
    public String name() {
        return "productive-firms";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.STRENGTH;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Valore aggiunto per addetto nel quarto più alto dei luoghi confrontati: chi produce qui produce bene.",
                "Value added per person employed in the highest quarter of the places compared: who produces here produces well.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.high("firms_value_added_per_worker_keur")
                .map(
                        found -> found.tells(
                                profile.place(),
                                new Wording(
                                        "A %s le imprese producono %s migliaia di euro di valore aggiunto per addetto: percentile %s tra %d luoghi.",
                                        "In %s firms add %s thousand euro of value for each person employed: percentile %s of %d places.")));
    }
}
