package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Many residents live where a flood of medium probability reaches. */
@ApplicationScoped
class FloodExposureRule extends OutlierRule {

    FloodExposureRule() {
        super(
                "flood-exposure",
                Finding.Kind.THREAT,
                Looks.atTheHighest("flood_pop_medium_pct"),
                new Words(
                        new Wording(
                                "Quota di residenti in aree a pericolosità idraulica media, nel quarto più alto dei luoghi confrontati: prima di investire occorre guardare le carte della pericolosità.",
                                "Share of residents in areas of medium flood hazard, in the highest quarter of the places compared: look at the hazard maps before you invest."),
                        new Wording(
                                "A %s il %s %% dei residenti vive in aree che un'alluvione di media probabilità raggiunge",
                                "In %s %s %% of residents live where a flood of medium probability reaches")));
    }
}
