package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Incomes are among the highest: there is demand on the spot. */
@ApplicationScoped
class HighIncomeRule extends OutlierRule {

    HighIncomeRule() {
        super(
                "high-income",
                Finding.Kind.STRENGTH,
                Looks.atTheHighest("taxable_income_per_taxpayer_eur"),
                new Words(
                        new Wording(
                                "Reddito imponibile per contribuente nel quarto più alto dei luoghi confrontati: c'è domanda sul posto.",
                                "Taxable income per taxpayer in the highest quarter of the places compared: there is demand on the spot."),
                        new Wording(
                                "A %s il reddito imponibile medio è di %s euro per contribuente",
                                "In %s the mean taxable income is %s euro per taxpayer")));
    }
}
