package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Many declare very little: demand and the ability to pay may fail. */
@ApplicationScoped
class ManyLowIncomesRule extends OutlierRule {

    ManyLowIncomesRule() {
        super(
                "many-low-incomes",
                Finding.Kind.THREAT,
                Looks.atTheHighest("taxpayers_income_0_10k_pct"),
                new Words(
                        new Wording(
                                "Quota di contribuenti fino a 10.000 euro, nel quarto più alto dei luoghi confrontati: domanda e capacità di spesa possono venire meno.",
                                "Share of taxpayers up to 10,000 euro, in the highest quarter of the places compared: demand and the ability to pay may fail."),
                        new Wording(
                                "A %s il %s %% dei contribuenti dichiara al massimo 10.000 euro",
                                "In %s %s %% of taxpayers declare 10,000 euro at most")));
    }
}
