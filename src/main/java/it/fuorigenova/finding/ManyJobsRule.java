package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Firms give work to many, beside those who live here. */
@ApplicationScoped
class ManyJobsRule extends OutlierRule {

    ManyJobsRule() {
        super(
                "many-jobs",
                Finding.Kind.STRENGTH,
                Looks.atTheHighest("firms_persons_employed_per_100_residents"),
                new Words(
                        new Wording(
                                "Addetti delle imprese ogni 100 residenti, nel quarto più alto dei luoghi confrontati: il lavoro è sul posto.",
                                "Persons employed by firms for 100 residents, in the highest quarter of the places compared: work is on the spot."),
                        new Wording(
                                "A %s le imprese occupano %s addetti ogni 100 residenti",
                                "In %s firms employ %s persons for every 100 residents")));
    }
}
