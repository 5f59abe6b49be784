package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Schools, hospital and railway are near. */
@ApplicationScoped
class NearServicesRule extends OutlierRule {

    NearServicesRule() {
        super(
                "near-services",
                Finding.Kind.STRENGTH,
                Looks.atTheLowest("minutes_to_pole"),
                new Words(
                        new Wording(
                                "Minuti dal polo di servizi nel quarto più basso dei luoghi confrontati: scuola, ospedale e ferrovia sono vicini.",
                                "Minutes to the pole of services in the lowest quarter of the places compared: school, hospital and railway are near."),
                        new Wording(
                                "%s dista %s minuti dal polo di servizi più vicino",
                                "%s is %s minutes from the nearest pole of services")));
    }
}
