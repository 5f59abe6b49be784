package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Firms add little value for each person employed. */
@ApplicationScoped
class UnproductiveFirmsRule extends OutlierRule {

    UnproductiveFirmsRule() {
        super(
                "unproductive-firms",
                Finding.Kind.WEAKNESS,
                Looks.atTheLowest("firms_value_added_per_worker_keur"),
                new Words(
                        new Wording(
                                "Valore aggiunto per addetto nel quarto più basso dei luoghi confrontati.",
                                "Value added per person employed in the lowest quarter of the places compared."),
                        new Wording(
                                "A %s le imprese producono solo %s migliaia di euro di valore aggiunto per addetto",
                                "In %s firms add only %s thousand euro of value for each person employed")));
    }
}
