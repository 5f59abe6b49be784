package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.Groups.Memberships;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

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
    /** Of the country there are those that have been imported, which may be few. */
    private static final Wording LOADED = new Wording("%s (comuni caricati)", "%s (municipalities loaded)");

    private final Territories territories;
    private final Groups groups;
    private final Similarities similarities;
    private final Comparisons comparisons;

    Benchmarks(Territories territories, Groups groups, Similarities similarities, Comparisons comparisons) {
        this.territories = territories;
        this.groups = groups;
        this.similarities = similarities;
        this.comparisons = comparisons;
    }

    /** A benchmark with those who are compared. */
    record Compared(Benchmark benchmark, Comparison comparison) {}

    /** From where all of one question is seen, so that its parts agree. */
    private record View(Panel panel, Memberships memberships, LocalDate asOf, Language language) {

        int[] rows(Collection<UUID> territories) {
            return territories.stream().mapToInt(panel::row).toArray();
        }

        int[] municipalities(UUID group) {
            return rows(memberships.of(group, TerritoryKind.MUNICIPALITY, asOf));
        }

        Subject.Group group(UUID id) {
            return new Subject.Group(panel.row(id), municipalities(id));
        }
    }

    /** Who a territory is in the panel: itself, or its municipalities of a day. */
    Subject subject(Panel panel, Territory territory, LocalDate asOf) {
        View view = new View(panel, groups.current(), asOf, Language.IT);
        return territory.kind() == TerritoryKind.MUNICIPALITY
                ? new Subject.Single(panel.row(territory.id()))
                : view.group(territory.id());
    }

    /** A territory, and the municipalities of which its values are made on a day. */
    List<UUID> withMembers(Territory territory, LocalDate asOf) {
        List<UUID> all = new ArrayList<>(groups.current().of(territory.id(), TerritoryKind.MUNICIPALITY, asOf));
        all.add(territory.id());
        return all;
    }

    /** When the territories of the panel changed their land. */
    LandChanges changes(Panel panel) {
        return new LandChanges(panel, groups.current());
    }

    /** All benchmarks of a territory on a day, nearest first. */
    List<Compared> of(Panel panel, Territory territory, LocalDate asOf, Language language) {
        View view = new View(panel, groups.current(), asOf, language);
        return territory.kind() == TerritoryKind.MUNICIPALITY
                ? ofMunicipality(view, territory)
                : List.of(peers(view, territory.kind()));
    }

    private List<Compared> ofMunicipality(View view, Territory municipality) {
        List<Compared> found = new ArrayList<>();
        for (Territory.Membership group : territories.groups(municipality.id(), view.asOf)) {
            Comparison members = kept(
                    view, group.id().toString(), () -> Comparison.ofMunicipalities(view.municipalities(group.id())));
            String name = group.kind() == TerritoryKind.COUNTRY
                    ? LOADED.with(group.name()).in(view.language)
                    : group.name();
            found.add(new Compared(
                    new Benchmark(group.kind().slug(), group.id(), name, group.code(), members.size()), members));
        }
        ofSameClass(view, municipality).ifPresent(found::add);
        mostAlike(view, municipality).ifPresent(found::add);
        return found;
    }

    private Optional<Compared> mostAlike(View view, Territory municipality) {
        List<UUID> alike = new ArrayList<>();
        similarities
                .likeness(view.panel, view.asOf)
                .nearest(municipality.id(), ALIKE_COMPARED)
                .forEach(near -> alike.add(near.id()));
        if (alike.size() < ALIKE_COMPARED) {
            return Optional.empty();
        }
        alike.add(municipality.id());
        String name = ALIKE.with(ALIKE_COMPARED).in(view.language);
        return Optional.of(new Compared(
                new Benchmark("similar", null, name, null, alike.size()),
                Comparison.ofMunicipalities(view.rows(alike))));
    }

    private Optional<Compared> ofSameClass(View view, Territory municipality) {
        int own = view.panel.row(municipality.id());
        Optional<Wave> classes = view.panel.series(INNER_AREAS).flatMap(series -> series.latest(own, view.asOf));
        String wanted = classes.map(wave -> wave.text(own)).orElse(null);
        if (wanted == null) {
            return Optional.empty();
        }
        Wave wave = classes.get();
        Comparison alike = kept(view, "snai-class " + wanted + " " + wave.period(), () -> ofClass(view, wave, wanted));
        String name = OF_CLASS.with(wanted).in(view.language);
        return Optional.of(new Compared(new Benchmark("snai-class", null, name, wanted, alike.size()), alike));
    }

    private static Comparison ofClass(View view, Wave classes, String wanted) {
        return Comparison.ofMunicipalities(view.memberships.groups(TerritoryKind.COUNTRY, view.asOf).stream()
                .flatMap(country -> view.memberships.of(country, TerritoryKind.MUNICIPALITY, view.asOf).stream())
                .mapToInt(view.panel::row)
                .filter(row -> wanted.equals(classes.text(row)))
                .toArray());
    }

    private Compared peers(View view, TerritoryKind kind) {
        Comparison peers = kept(
                view,
                "peers " + kind.slug(),
                () -> new Comparison(view.memberships.groups(kind, view.asOf).stream()
                        .map(view::group)
                        .toList()));
        String name = allOf(kind).in(view.language);
        return new Compared(new Benchmark("peers", null, name, null, peers.size()), peers);
    }

    private static Wording allOf(TerritoryKind kind) {
        return switch (kind) {
            case COUNTRY -> new Wording("Tutti i paesi", "All countries");
            case REGION -> new Wording("Tutte le regioni", "All regions");
            case METROPOLITAN_CITY -> new Wording("Tutte le città metropolitane", "All metropolitan cities");
            case PROVINCE -> new Wording("Tutte le province", "All provinces");
            case ZONE -> new Wording("Tutte le zone omogenee", "All homogeneous zones");
            case UNION -> new Wording("Tutte le unioni di comuni", "All unions of municipalities");
            case MUNICIPALITY -> new Wording("Tutti i comuni", "All municipalities");
        };
    }

    private Comparison kept(View view, String whom, Supplier<Comparison> maker) {
        return comparisons.get(view.panel, view.memberships, new Comparisons.Key(whom, view.asOf), maker);
    }
}
