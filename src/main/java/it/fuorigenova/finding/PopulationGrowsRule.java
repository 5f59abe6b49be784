package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Trend;
import jakarta.enterprise.context.ApplicationScoped;

/** Residents become more, and not by chance. */
@ApplicationScoped
class PopulationGrowsRule extends PopulationTrendRule {

    PopulationGrowsRule() {
        super(
                "population-grows",
                Finding.Kind.STRENGTH,
                Trend.Direction.RISING,
                new OutlierRule.Words(
                        new Wording(
                                "La popolazione residente cresce con una tendenza significativa (prova di Mann e Kendall, 5 %) da quando la serie è confrontabile.",
                                "Resident population grows with a significant trend (test of Mann and Kendall, 5 %) since the series is comparable."),
                        new Wording(
                                "La popolazione di %s cresce: %s %% tra %s e %s.",
                                "The population of %s grows: %s %% from %s to %s.")));
    }
}
