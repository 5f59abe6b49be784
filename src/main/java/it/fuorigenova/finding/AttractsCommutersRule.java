package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** More come to work or study than elsewhere, beside those who leave. */
@ApplicationScoped
class AttractsCommutersRule extends OutlierRule {

    AttractsCommutersRule() {
        super(
                "attracts-commuters",
                Finding.Kind.STRENGTH,
                Looks.atTheHighest("commuters_in_per_100_out"),
                new Words(
                        new Wording(
                                "Pendolari in entrata ogni 100 in uscita, nel quarto più alto dei luoghi confrontati: il luogo dà lavoro e servizi anche ai vicini.",
                                "Incoming commuters for 100 outgoing ones, in the highest quarter of the places compared: the place gives work and services to its neighbours too."),
                        new Wording(
                                "A %s entrano %s pendolari ogni 100 che escono",
                                "%s receives %s commuters for every 100 who leave")));
    }
}
