package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Many residents live on ground that may slide. */
@ApplicationScoped
class LandslideExposureRule implements FindingRule {

    @Override
    public String name() {
        return "landslide-exposure";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.THREAT;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Quota di residenti in aree a pericolosità da frana elevata o molto elevata (P3, P4), nel quarto più alto dei luoghi confrontati.",
                "Share of residents in areas of high or very high landslide hazard (P3, P4), in the highest quarter of the places compared.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.high("landslide_pop_p3p4_pct")
                .map(
                        found -> found.tells(
                                profile.place(),
                                new Wording(
                                        "A %s il %s %% dei residenti vive in aree a pericolosità da frana elevata: percentile %s tra %d luoghi.",
                                        "In %s %s %% of residents live on ground of high landslide hazard: percentile %s of %d places.")));
    }
}
