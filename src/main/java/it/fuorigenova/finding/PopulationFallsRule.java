package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Trend;
import jakarta.enterprise.context.ApplicationScoped;

/** Residents become fewer, and not by chance. */
@ApplicationScoped
class PopulationFallsRule extends PopulationTrendRule {

    PopulationFallsRule() {
        super(
                "population-falls",
                Finding.Kind.THREAT,
                Trend.Direction.FALLING,
                new OutlierRule.Words(
                        new Wording(
                                "La popolazione residente cala con una tendenza significativa (prova di Mann e Kendall, 5 %) da quando la serie è confrontabile.",
                                "Resident population falls with a significant trend (test of Mann and Kendall, 5 %) since the series is comparable."),
                        new Wording(
                                "La popolazione di %s cala: %s %% tra %s e %s.",
                                "The population of %s falls: %s %% from %s to %s.")));
    }
}
