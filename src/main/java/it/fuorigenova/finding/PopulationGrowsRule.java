package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Trend;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Residents become more, and not by chance. */
@ApplicationScoped
class PopulationGrowsRule implements FindingRule {

    @Override
    public String name() {
        return "population-grows";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.STRENGTH;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "La popolazione residente cresce con una tendenza significativa (prova di Mann e Kendall, 5 %) da quando la serie è confrontabile.",
                "Resident population grows with a significant trend (test of Mann and Kendall, 5 %) since the series is comparable.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.indicator("population")
                .filter(one -> Populations.moves(one, Trend.Direction.RISING))
                .map(one -> new Finding.Found(
                        Populations.severity(one),
                        Populations.sentence(
                                new Wording(
                                        "La popolazione di %s cresce: %s %% tra %s e %s.",
                                        "The population of %s grows: %s %% from %s to %s."),
                                profile,
                                one),
                        List.of(Profile.evidence(one))));
    }
}
