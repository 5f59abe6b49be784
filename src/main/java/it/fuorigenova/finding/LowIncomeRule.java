package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Incomes are among the lowest: demand must come from elsewhere. */
@ApplicationScoped
class LowIncomeRule extends OutlierRule {

    LowIncomeRule() {
        super(
                "low-income",
                Finding.Kind.WEAKNESS,
                Looks.atTheLowest("taxable_income_per_taxpayer_eur"),
                new Words(
                        new Wording(
                                "Reddito imponibile per contribuente nel quarto più basso dei luoghi confrontati: la domanda deve venire da fuori.",
                                "Taxable income per taxpayer in the lowest quarter of the places compared: demand must come from elsewhere."),
                        new Wording(
                                "A %s il reddito imponibile medio è di %s euro per contribuente",
                                "In %s the mean taxable income is %s euro per taxpayer")));
    }
}
