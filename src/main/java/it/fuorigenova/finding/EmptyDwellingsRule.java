package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import it.fuorigenova.standing.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Many dwellings of the main locality have no household that lives there. */
@ApplicationScoped
class EmptyDwellingsRule implements FindingRule {

    private static final Wording SENTENCE = new Wording(
            "Nella località principale di %s ci sono %s abitazioni ogni 100 famiglie residenti.",
            "In the main locality of %s there are %s dwellings for every 100 resident households.");

    @Override
    public String name() {
        return "empty-dwellings";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.OPPORTUNITY;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Nella località principale le abitazioni sono almeno una volta e mezza le famiglie residenti: case vuote o di vacanza da riusare prima di costruirne altre.",
                "In the main locality there are at least one and a half dwellings for each resident household: empty or holiday homes to be used before others are built.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return TwoValues.of(profile, "main_locality_dwellings", "main_locality_households")
                .filter(homes -> homes.ratio() >= 1.5)
                .map(homes -> new Finding.Found(
                        homes.severity(2, 4),
                        SENTENCE.with(profile.place(), Wording.number(Figures.rounded(100 * homes.ratio(), 0))),
                        homes.evidence()));
    }
}
