package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** More income comes from pensions than from employment. */
@ApplicationScoped
class PensionsOutweighWagesRule implements FindingRule {

    private static final Wording SENTENCE = new Wording(
            "A %s per ogni 100 euro di reddito da lavoro dipendente se ne dichiarano %s da pensione.",
            "In %s, for every 100 euro of income from employment %s are declared from pensions.");

    @Override
    public String name() {
        return "pensions-outweigh-wages";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.THREAT;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Il reddito da pensione supera quello da lavoro dipendente: chi lavora manca, e la domanda invecchia.",
                "Income from pensions is more than that from employment: those who work are lacking, and demand grows old.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return TwoValues.of(profile, "pension_income_eur", "employment_income_eur")
                .filter(incomes -> incomes.ratio() > 1)
                .map(incomes -> new Finding.Found(
                        incomes.severity(1.25, 1.75),
                        SENTENCE.with(profile.place(), Wording.number(Figures.rounded(100 * incomes.ratio(), 0))),
                        incomes.evidence()));
    }
}
