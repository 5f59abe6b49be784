package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Much of the land slides. */
@ApplicationScoped
class UnstableLandRule extends OutlierRule {

    UnstableLandRule() {
        super(
                "unstable-land",
                Finding.Kind.THREAT,
                Looks.atTheHighest("landslide_area_p3p4_pct"),
                new Words(
                        new Wording(
                                "Quota della superficie a pericolosità da frana elevata o molto elevata (P3, P4), nel quarto più alto dei luoghi confrontati: ogni cantiere comincia dal versante.",
                                "Share of the area of high or very high landslide hazard (P3, P4), in the highest quarter of the places compared: every building site begins with the slope."),
                        new Wording(
                                "A %s il %s %% del territorio è a pericolosità da frana elevata o molto elevata",
                                "In %s %s %% of the land is of high or very high landslide hazard")));
    }
}
