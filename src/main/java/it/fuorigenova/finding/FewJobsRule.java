package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Firms give work to few, beside those who live here. */
@ApplicationScoped
class FewJobsRule extends OutlierRule {

    FewJobsRule() {
        super(
                "few-jobs",
                Finding.Kind.WEAKNESS,
                Looks.atTheLowest("firms_persons_employed_per_100_residents"),
                new Words(
                        new Wording(
                                "Addetti delle imprese ogni 100 residenti, nel quarto più basso dei luoghi confrontati: il lavoro è altrove.",
                                "Persons employed by firms for 100 residents, in the lowest quarter of the places compared: work is elsewhere."),
                        new Wording(
                                "A %s le imprese occupano solo %s addetti ogni 100 residenti",
                                "In %s firms employ only %s persons for every 100 residents")));
    }
}
