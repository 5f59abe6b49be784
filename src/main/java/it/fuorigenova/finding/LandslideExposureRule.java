package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Many residents live on ground that slides. */
@ApplicationScoped
class LandslideExposureRule extends OutlierRule {

    LandslideExposureRule() {
        super(
                "landslide-exposure",
                Finding.Kind.THREAT,
                Looks.atTheHighest("landslide_pop_p3p4_pct"),
                new Words(
                        new Wording(
                                "Quota di residenti in aree a pericolosità da frana elevata o molto elevata (P3, P4), nel quarto più alto dei luoghi confrontati.",
                                "Share of residents in areas of high or very high landslide hazard (P3, P4), in the highest quarter of the places compared."),
                        new Wording(
                                "A %s il %s %% dei residenti vive in aree a pericolosità da frana elevata",
                                "In %s %s %% of residents live on ground of high landslide hazard")));
    }
}
