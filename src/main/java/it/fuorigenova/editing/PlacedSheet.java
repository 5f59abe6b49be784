package it.fuorigenova.editing;

import it.fuorigenova.http.Fault;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Placement;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.PartnerProblem;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the municipality of what is sent, and refuses what lies where its sender has no say. */
@ApplicationScoped
class PlacedSheet {

    private static final String GEOMETRY = "/geometry";

    private static final Wording IN_ANOTHER = new Wording(
            "il punto è nel comune di %s (%s), a %s m dal confine di quello indicato",
            "the point lies in the municipality of %s (%s), %s m off the border of the one named");
    private static final Wording FAR_OFF = new Wording(
            "il punto è a %s m dal confine del comune indicato, in nessun comune",
            "the point is %s m off the border of the municipality named, and in none");
    private static final Wording NOT_YOURS = new Wording(
            "La posizione è nel comune di %s (%s), in cui il tuo ruolo non vale.",
            "The place is in the municipality of %s (%s), in which your role is not good.");
    private static final Wording NOWHERE = new Wording(
            "non si sa in quale comune: indica un punto che sia in uno, o il comune con istatCode",
            "it is not known in which municipality: give a point that is in one, or the municipality as istatCode");

    private final KeepOpportunity records;
    private final TerritoryLookup territories;
    private final Territories known;

    PlacedSheet(KeepOpportunity records, TerritoryLookup territories, Territories known) {
        this.records = records;
        this.territories = territories;
        this.known = known;
    }

    /** Where a record is; a fault where it is not where it says, a problem where its author has no say. */
    Placement place(NewOpportunity record, Caller author, List<Fault> faults) {
        Placement placement = records.place(declared(record.place(), author));
        switch (placement.verdict()) {
            case ELSEWHERE ->
                faults.add(Fault.inBody(
                        GEOMETRY,
                        IN_ANOTHER.with(
                                String.valueOf(placement.otherName()),
                                String.valueOf(placement.otherCode()),
                                metres(placement))));
            case FAR -> faults.add(Fault.inBody(GEOMETRY, FAR_OFF.with(metres(placement))));
            case NOWHERE, UNPLACED -> {
                if (!author.scope().everywhere()) {
                    faults.add(Fault.inBody(GEOMETRY, NOWHERE));
                }
            }
            case INSIDE, DECLARED, NEAR, OFF_SHORE, NEAREST, SUCCESSOR -> {
                if (!author.scope().holds(placement.municipalityId())) {
                    Wording why = notYours(placement.municipalityId());
                    throw ProblemException.of(PartnerProblem.NOT_ALLOWED, why, List.of(Fault.inBody(GEOMETRY, why)));
                }
            }
        }
        return placement;
    }

    /** Whoever works in one municipality only means that one, so that a point just outside is near enough. */
    private static Place declared(Place place, Caller author) {
        Set<UUID> own = author.scope().municipalities();
        return place.municipality() == null && own.size() == 1
                ? place.in(own.iterator().next())
                : place;
    }

    private Wording notYours(@Nullable UUID municipality) {
        return municipality == null
                ? NOWHERE
                : Optional.ofNullable(known.called(List.of(municipality), territories.today())
                                .get(municipality))
                        .map(one -> NOT_YOURS.with(one.name(), String.valueOf(one.istatCode())))
                        .orElse(NOWHERE);
    }

    private static long metres(Placement placement) {
        Double distance = placement.distanceM();
        return distance == null ? 0 : Math.round(distance);
    }
}
