package it.fuorigenova.opportunity;

import it.fuorigenova.http.Coded;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What investors ask for, and how much of a complete record each part is. The weights follow what was asked at real
 * sites: permitted uses, the constraint as it stands, a survey and other documents, whom to turn to and the price come
 * before all else. They sum to a hundred, so that their sum over what is there is the score.
 */
enum Wish {
    PERMITTED_USES("permittedUses", 10, r -> known(r.use().permittedUses())),
    DOCUMENTS("documents", 10, r -> !r.dossier().documents().isEmpty()),
    HERITAGE_CONSTRAINT("heritageConstraint", 8, r -> known(r.condition().heritageConstraint())),
    /** Land has a plot, premises have a floor: either will do. */
    PLOT("plotM2", 8, r -> r.measures().plotM2() != null || r.measures().grossFloorM2() != null),
    RESPONSIBLE_BODY("responsibleBody", 8, r -> r.governance().responsibleBody() != null),
    PRICE("priceEur", 8, r -> Wish.priced(r.offer())),
    CONTACT("contactEmail", 6, r -> Wish.reachable(r.governance())),
    /** The seat of the municipality is not where the site is. */
    GEOMETRY("geometry", 6, r -> Wish.located(r.place())),
    DESCRIPTION("description", 5, r -> r.texts().description() != null),
    TRANSFER_MODE("transferMode", 4, r -> known(r.offer().transferMode())),
    OWNER_CLASS("ownerClass", 4, r -> known(r.offer().ownerClass())),
    PARCELS("parcels", 4, r -> !r.place().parcels().isEmpty()),
    CONTAMINATION("contamination", 4, r -> known(r.condition().contamination())),
    OCCUPANCY("occupancy", 3, r -> known(r.use().occupancy())),
    BUILDING_CONDITION("buildingCondition", 3, r -> known(r.condition().buildingCondition())),
    PLANNING_INSTRUMENT("planningInstrument", 3, r -> known(r.planning().planningInstrument())),
    FLOOD_HAZARD("floodHazard", 2, r -> known(r.condition().floodHazard())),
    LANDSLIDE_HAZARD("landslideHazard", 2, r -> known(r.condition().landslideHazard())),
    FORMER_USE("formerUse", 2, r -> known(r.use().formerUse()));

    private final String field;
    private final int weight;
    private final Predicate<NewOpportunity> fulfilled;

    Wish(String field, int weight, Predicate<NewOpportunity> fulfilled) {
        this.field = field;
        this.weight = weight;
        this.fulfilled = fulfilled;
    }

    /** The field that fulfils it, by its name in the API. */
    String field() {
        return field;
    }

    /** Its part of a hundred. */
    int weight() {
        return weight;
    }

    /** Those that a record leaves open, the weightiest first. */
    static List<Wish> open(NewOpportunity record) {
        return Stream.of(values())
                .filter(wish -> !wish.fulfilled.test(record))
                .sorted(Comparator.comparingInt(Wish::weight).reversed())
                .toList();
    }

    private static boolean known(@Nullable Coded code) {
        return code != null && !code.code().equals("unknown");
    }

    private static boolean known(List<? extends Coded> codes) {
        return codes.stream().anyMatch(Wish::known);
    }

    private static boolean priced(Offer offer) {
        return offer.priceEur() != null
                || offer.rentEurPerYear() != null
                || Boolean.TRUE.equals(offer.priceOnRequest());
    }

    private static boolean reachable(Governance governance) {
        return governance.contactEmail() != null || governance.contactLink() != null;
    }

    private static boolean located(Place place) {
        return place.geom() != null && place.geometryAccuracy() != GeometryAccuracy.MUNICIPALITY_SEAT;
    }
}
