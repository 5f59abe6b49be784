package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Incomes are among the highest: there is demand on the spot. */
@ApplicationScoped
class HighIncomeRule implements FindingRule {

    @Override
    public String name() {
        return "high-income";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.STRENGTH;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Reddito imponibile per contribuente nel quarto più alto dei luoghi confrontati: c'è domanda sul posto.",
                "Taxable income per taxpayer in the highest quarter of the places compared: there is demand on the spot.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.high("taxable_income_per_taxpayer_eur")
                .map(found -> found.tells(
                        profile.place(),
                        new Wording(
                                "A %s il reddito imponibile medio è di %s euro per contribuente: percentile %s tra %d luoghi.",
                                "In %s the mean taxable income is %s euro per taxpayer: percentile %s of %d places.")));
    }
}
