package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Trend;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Residents become fewer, and not by chance. */
@ApplicationScoped
class PopulationFallsRule implements FindingRule {

    @Override
    public String name() {
        return "population-falls";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.THREAT;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "La popolazione residente cala con una tendenza significativa (prova di Mann e Kendall, 5 %) da quando la serie è confrontabile.",
                "Resident population falls with a significant trend (test of Mann and Kendall, 5 %) since the series is comparable.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.indicator("population")
                .filter(one -> Populations.moves(one, Trend.Direction.FALLING))
                .map(one -> new Finding.Found(
                        Populations.severity(one),
                        Populations.sentence(
                                new Wording(
                                        "La popolazione di %s cala: %s %% tra %s e %s.",
                                        "The population of %s falls: %s %% from %s to %s."),
                                profile,
                                one),
                        List.of(Profile.evidence(one))));
    }
}
