package it.fuorigenova.finding;

import it.fuorigenova.http.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The national strategy for inner areas pays here. */
@ApplicationScoped
class InnerAreaFundsRule implements FindingRule {

    @Override
    public String name() {
        return "inner-area-funds";
    }

    @Override
    public Finding.Kind kind() {
        return Finding.Kind.OPPORTUNITY;
    }

    @Override
    public Wording meaning() {
        return new Wording(
                "Il comune appartiene a un'area finanziata dalla Strategia nazionale per le aree interne 2021-2027.",
                "The municipality belongs to an area funded by the national strategy for inner areas 2021-2027.");
    }

    @Override
    public Optional<Finding.Found> find(Profile profile) {
        return profile.indicator("snai_area_2021_27_funded")
                .filter(one -> "1".equals(one.textValue()))
                .map(one -> new Finding.Found(
                        Finding.Severity.MARKED,
                        new Wording(
                                        "%s è in un'area finanziata dalla Strategia nazionale per le aree interne 2021-2027.",
                                        "%s is in an area funded by the national strategy for inner areas 2021-2027.")
                                .with(profile.place()),
                        List.of(Profile.evidence(one))));
    }
}
