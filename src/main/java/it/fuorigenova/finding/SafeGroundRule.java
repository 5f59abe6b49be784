package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.IndicatorValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Neither floods nor landslides reach where people live. */
@ApplicationScoped
class SafeGroundRule implements FindingRule {

    @Override
    public String name() {
        return "safe-ground";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.STRENGTH;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Nessun residente, o meno di uno su duecento, vive in aree a pericolosità idraulica media o da frana elevata.",
                "No resident, or less than one in two hundred, lives in areas of medium flood hazard or of high landslide hazard.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.indicator("flood_pop_medium_pct")
                .filter(SafeGroundRule::isLittle)
                .flatMap(flood -> profile.indicator("landslide_pop_p3p4_pct")
                        .filter(SafeGroundRule::isLittle)
                        .map(landslide -> new Finding.Found(
                                Finding.Severity.MARKED,
                                new Wording(
                                                "A %s quasi nessuno vive in aree a rischio di alluvione o di frana.",
                                                "In %s hardly anyone lives where floods or landslides reach.")
                                        .with(profile.place()),
                                List.of(Profile.evidence(flood), Profile.evidence(landslide)))));
    }

    /** In percent. */
    private static boolean isLittle(IndicatorValue share) {
        return share.value() != null && share.value().doubleValue() < 0.5;
    }
}
