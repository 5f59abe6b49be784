package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Much of the land is where a flood of medium probability reaches. */
@ApplicationScoped
class FloodProneLandRule extends OutlierRule {

    FloodProneLandRule() {
        super(
                "flood-prone-land",
                Finding.Kind.THREAT,
                Looks.atTheHighest("flood_area_medium_pct"),
                new Words(
                        new Wording(
                                "Quota della superficie in aree a pericolosità idraulica media, nel quarto più alto dei luoghi confrontati: i suoli per nuovi insediamenti sono pochi o chiedono opere di difesa.",
                                "Share of the area in zones of medium flood hazard, in the highest quarter of the places compared: ground for new settlements is scarce or asks for defences."),
                        new Wording(
                                "A %s il %s %% del territorio è in aree che un'alluvione di media probabilità raggiunge",
                                "In %s %s %% of the land is where a flood of medium probability reaches")));
    }
}
