package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.standing.Figures;
import it.fuorigenova.territory.Groups;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the municipalities most like one. */
@ApplicationScoped
class Similarities {

    private final Groups groups;
    private final Territories territories;
    private volatile @Nullable Kept kept;

    /** What was last compared, and from what: nearly everyone asks about today. */
    private record Kept(Panel panel, Groups.Memberships memberships, LocalDate asOf, Likeness likeness) {

        boolean isOf(Panel thePanel, Groups.Memberships theMemberships, LocalDate theDay) {
            return panel.equals(thePanel) && memberships.equals(theMemberships) && asOf.equals(theDay);
        }
    }

    Similarities(Groups groups, Territories territories) {
        this.groups = groups;
        this.territories = territories;
    }

    /** How alike all municipalities of a country were on a day. */
    Likeness likeness(Panel panel, LocalDate asOf) {
        Groups.Memberships memberships = groups.current();
        Kept last = kept;
        if (last != null && last.isOf(panel, memberships, asOf)) {
            return last.likeness;
        }
        List<UUID> all = memberships.groups(TerritoryKind.COUNTRY, asOf).stream()
                .flatMap(country -> memberships.of(country, TerritoryKind.MUNICIPALITY, asOf).stream())
                .toList();
        Likeness likeness = new Likeness(panel, all, asOf);
        if (!panel.isFormer()) {
            kept = new Kept(panel, memberships, asOf, likeness);
        }
        return likeness;
    }

    /** So many municipalities most like one. */
    Similar of(Territory municipality, Standpoint from, int most, List<Link> links) {
        Likeness likeness = likeness(from.panel(), from.asOf());
        List<Likeness.Near> near = likeness.nearest(municipality.id(), most);
        Map<UUID, Territory.Called> called =
                territories.called(near.stream().map(Likeness.Near::id).toList(), from.asOf());
        Map<Feature, Double> own = likeness.of(municipality.id());
        List<Similar.Compared> features = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            features.add(new Similar.Compared(
                    feature.slug(), feature.title().in(from.language()), rounded(own.get(feature))));
        }
        return new Similar(
                municipality.id(),
                municipality.name(),
                from.asOf(),
                likeness.size(),
                features,
                near.stream()
                        .map(one -> near(one, Objects.requireNonNull(called.get(one.id()), "a member is alive")))
                        .toList(),
                links);
    }

    private static @Nullable BigDecimal rounded(@Nullable Double z) {
        return z == null ? null : Figures.rounded(z, 2);
    }

    private static Similar.Near near(Likeness.Near one, Territory.Called called) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        one.shares().forEach((feature, share) -> shares.put(feature.slug(), Figures.rounded(100 * share, 1)));
        return new Similar.Near(
                one.id(), called.name(), called.istatCode(), Figures.rounded(one.distance(), 3), shares);
    }
}
