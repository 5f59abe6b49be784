package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;

/** Industry employs many: there are skills to build upon. */
@ApplicationScoped
class IndustrialSkillsRule extends OutlierRule {

    IndustrialSkillsRule() {
        super(
                "industrial-skills",
                Finding.Kind.OPPORTUNITY,
                Looks.atTheHighest("industry_persons_employed_pct"),
                new Words(
                        new Wording(
                                "Quota di addetti nell'industria nel quarto più alto dei luoghi confrontati: competenze e fornitori per chi vuole produrre.",
                                "Share of persons employed in industry in the highest quarter of the places compared: skills and suppliers for whoever wants to produce."),
                        new Wording(
                                "A %s l'industria occupa il %s %% degli addetti delle imprese",
                                "In %s industry employs %s %% of the persons that firms employ")));
    }
}
