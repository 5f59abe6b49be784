package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Schools, hospital and railway are far. */
@ApplicationScoped
class FarFromServicesRule extends OutlierRule {

    FarFromServicesRule() {
        super(
                "far-from-services",
                Finding.Kind.WEAKNESS,
                Looks.atTheHighest("minutes_to_pole"),
                new Words(
                        new Wording(
                                "Minuti dal polo di servizi nel quarto più alto dei luoghi confrontati: ogni progetto deve portare con sé i servizi o farne a meno.",
                                "Minutes to the pole of services in the highest quarter of the places compared: a project must bring services along or do without."),
                        new Wording(
                                "%s dista %s minuti dal polo di servizi più vicino",
                                "%s is %s minutes from the nearest pole of services")));
    }
}
