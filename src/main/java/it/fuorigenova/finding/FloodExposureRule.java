package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Many residents live where a flood of medium probability reaches. */
@ApplicationScoped
class FloodExposureRule implements FindingRule {

    @Override
    public String name() {
        return "flood-exposure";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.THREAT;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Quota di residenti in aree a pericolosità idraulica media, nel quarto più alto dei luoghi confrontati: prima di investire occorre guardare le carte della pericolosità.",
                "Share of residents in areas of medium flood hazard, in the highest quarter of the places compared: look at the hazard maps before you invest.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.high("flood_pop_medium_pct")
                .map(
                        found -> found.tells(
                                profile.place(),
                                new Wording(
                                        "A %s il %s %% dei residenti vive in aree che un'alluvione di media probabilità raggiunge: percentile %s tra %d luoghi.",
                                        "In %s %s %% of residents live where a flood of medium probability reaches: percentile %s of %d places.")));
    }
}
