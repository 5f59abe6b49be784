package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Most of those who work or study leave every day. */
@ApplicationScoped
class DailyExodusRule extends OutlierRule {

    DailyExodusRule() {
        super(
                "daily-exodus",
                Finding.Kind.WEAKNESS,
                Looks.atTheHighest("commuters_out_pct"),
                new Words(
                        new Wording(
                                "Quota di pendolari che escono ogni giorno, nel quarto più alto dei luoghi confrontati: chi ci vive lavora e spende altrove.",
                                "Share of commuters who leave every day, in the highest quarter of the places compared: who lives here works and spends elsewhere."),
                        new Wording(
                                "Da %s esce ogni giorno il %s %% di chi si sposta per lavoro o studio",
                                "%s is left every day by %s %% of those who travel to work or study")));
    }
}
