package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Incomes are among the lowest: demand must come from elsewhere. */
@ApplicationScoped
class LowIncomeRule implements FindingRule {

    @Override
    public String name() {
        return "low-income";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.WEAKNESS;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Reddito imponibile per contribuente nel quarto più basso dei luoghi confrontati: la domanda deve venire da fuori.",
                "Taxable income per taxpayer in the lowest quarter of the places compared: demand must come from elsewhere.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.low("taxable_income_per_taxpayer_eur")
                .map(found -> found.tells(
                        profile.place(),
                        new Wording(
                                "A %s il reddito imponibile medio è di %s euro per contribuente: percentile %s tra %d luoghi.",
                                "In %s the mean taxable income is %s euro per taxpayer: percentile %s of %d places.")));
    }
}
