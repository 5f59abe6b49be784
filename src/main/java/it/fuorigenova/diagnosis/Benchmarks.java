package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.Groups.Memberships;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds out whom a territory is to be compared with. */
@ApplicationScoped
class Benchmarks {

    /** So many that their quartiles mean something, so few that they are alike. */
    private static final int ALIKE_COMPARED = 20;

    /** The classes of the Map of inner areas: places that are alike in how far they are from services. */
    private static final String INNER_AREAS = "snai_class";

    private static final Wording OF_CLASS =
            new Wording("Comuni di classe %s della Mappa delle aree interne", "Municipalities of inner-area class %s");
    private static final Wording ALIKE = new Wording("I %d comuni più simili", "The %d most similar municipalities");
    private static final Wording OF_KIND =
            new Wording("Tutti i territori dello stesso tipo", "All territories of the same kind");

    private final Territories territories;
    private final Groups groups;
    private final Similarities similarities;

    Benchmarks(Territories territories, Groups groups, Similarities similarities) {
        this.territories = territories;
        this.groups = groups;
        this.similarities = similarities;
    }

    /** A benchmark with those who are compared. */
    record Compared(Diagnosis.Benchmark benchmark, List<Subject> subjects) {}

    /** Who a territory is in the panel: itself, or its municipalities of a day. */
    Subject subject(Panel panel, Territory territory, LocalDate asOf) {
        return territory.kind() == TerritoryKind.MUNICIPALITY
                ? Subject.alone(panel.row(territory.id()))
                : group(panel, groups.current(), territory.id(), asOf);
    }

    /** All benchmarks of a territory on a day, nearest first. */
    List<Compared> of(Panel panel, Territory territory, LocalDate asOf, Language language) {
        Memberships memberships = groups.current();
        return territory.kind() == TerritoryKind.MUNICIPALITY
                ? ofMunicipality(panel, memberships, territory, asOf, language)
                : ofGroup(panel, memberships, territory, asOf, language);
    }

    private List<Compared> ofMunicipality(
            Panel panel, Memberships memberships, Territory municipality, LocalDate asOf, Language language) {
        List<Compared> found = new ArrayList<>();
        for (Territory.Membership group : territories.groups(municipality.id(), asOf)) {
            List<UUID> members = memberships.of(group.id(), TerritoryKind.MUNICIPALITY, asOf);
            found.add(new Compared(
                    new Diagnosis.Benchmark(
                            group.kind().slug(), group.id(), group.name(), group.code(), members.size()),
                    members.stream().map(id -> Subject.alone(panel.row(id))).toList()));
        }
        ofSameClass(panel, memberships, municipality, asOf, language).ifPresent(found::add);
        mostAlike(panel, municipality, asOf, language).ifPresent(found::add);
        return found;
    }

    private Optional<Compared> mostAlike(Panel panel, Territory municipality, LocalDate asOf, Language language) {
        List<Subject> alike = new ArrayList<>();
        similarities.likeness(panel, asOf).nearest(municipality.id(), ALIKE_COMPARED).stream()
                .map(near -> Subject.alone(panel.row(near.id())))
                .forEach(alike::add);
        if (alike.size() < ALIKE_COMPARED) {
            return Optional.empty();
        }
        alike.add(Subject.alone(panel.row(municipality.id())));
        String name = ALIKE.with(ALIKE_COMPARED).in(language);
        return Optional.of(new Compared(new Diagnosis.Benchmark("similar", null, name, null, alike.size()), alike));
    }

    private static Optional<Compared> ofSameClass(
            Panel panel, Memberships memberships, Territory municipality, LocalDate asOf, Language language) {
        int own = panel.row(municipality.id());
        Optional<Wave> classes = panel.series(INNER_AREAS).flatMap(series -> series.latest(own, asOf));
        String wanted = classes.map(wave -> wave.text(own)).orElse(null);
        if (wanted == null) {
            return Optional.empty();
        }
        Wave wave = classes.get();
        List<Subject> alike = memberships.groups(TerritoryKind.COUNTRY, asOf).stream()
                .flatMap(country -> memberships.of(country, TerritoryKind.MUNICIPALITY, asOf).stream())
                .map(panel::row)
                .filter(row -> wanted.equals(wave.text(row)))
                .map(Subject::alone)
                .toList();
        String name = OF_CLASS.with(wanted).in(language);
        return Optional.of(
                new Compared(new Diagnosis.Benchmark("snai-class", null, name, wanted, alike.size()), alike));
    }

    private static List<Compared> ofGroup(
            Panel panel, Memberships memberships, Territory group, LocalDate asOf, Language language) {
        List<Subject> peers = memberships.groups(group.kind(), asOf).stream()
                .map(id -> group(panel, memberships, id, asOf))
                .toList();
        String name = OF_KIND.in(language);
        return List.of(new Compared(new Diagnosis.Benchmark("peers", null, name, null, peers.size()), peers));
    }

    private static Subject group(Panel panel, Memberships memberships, UUID id, LocalDate asOf) {
        return new Subject(
                panel.row(id),
                memberships.of(id, TerritoryKind.MUNICIPALITY, asOf).stream()
                        .mapToInt(panel::row)
                        .toArray());
    }
}
