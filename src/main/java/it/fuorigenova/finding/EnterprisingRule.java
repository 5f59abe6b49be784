package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** There are many firms, beside those who live here. */
@ApplicationScoped
class EnterprisingRule extends OutlierRule {

    EnterprisingRule() {
        super(
                "enterprising",
                Finding.Kind.STRENGTH,
                Looks.atTheHighest("firms_local_units_per_1000_residents"),
                new Words(
                        new Wording(
                                "Unità locali delle imprese ogni 1.000 residenti, nel quarto più alto dei luoghi confrontati: il tessuto di imprese è fitto.",
                                "Local units of firms for 1,000 residents, in the highest quarter of the places compared: firms stand close together."),
                        new Wording(
                                "A %s ci sono %s unità locali di imprese ogni 1.000 residenti",
                                "In %s there are %s local units of firms for every 1,000 residents")));
    }
}
