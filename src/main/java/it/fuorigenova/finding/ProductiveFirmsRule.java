package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Firms add much value for each person employed. */
@ApplicationScoped
class ProductiveFirmsRule extends OutlierRule {

    ProductiveFirmsRule() {
        super(
                "productive-firms",
                Finding.Kind.STRENGTH,
                Looks.atTheHighest("firms_value_added_per_worker_keur"),
                new Words(
                        new Wording(
                                "Valore aggiunto per addetto nel quarto più alto dei luoghi confrontati: chi produce qui produce bene.",
                                "Value added per person employed in the highest quarter of the places compared: who produces here produces well."),
                        new Wording(
                                "A %s le imprese producono %s migliaia di euro di valore aggiunto per addetto",
                                "In %s firms add %s thousand euro of value for each person employed")));
    }
}
