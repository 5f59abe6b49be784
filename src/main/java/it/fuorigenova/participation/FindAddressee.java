package it.fuorigenova.participation;

import it.fuorigenova.geo.Position;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.GeometryAccuracy;
import it.fuorigenova.opportunity.KeepOpportunity;
import it.fuorigenova.opportunity.Place;
import it.fuorigenova.opportunity.Placement;
import it.fuorigenova.territory.Location;
import it.fuorigenova.territory.Locations;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.TerritoryKind;
import it.fuorigenova.territory.TerritoryLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the municipality that a proposal is for: the one it names, or the one its point lies in. */
@ApplicationScoped
class FindAddressee {

    private static final Wording NO_PLACE = new Wording(
            "non si sa in quale comune: indica un punto (lon e lat) o il comune, come istat:010052",
            "it is not known in which municipality: give a point (lon and lat), or the municipality as istat:010052");
    private static final Wording HALF =
            new Wording("un punto ha longitudine e latitudine", "a point has a longitude and a latitude");
    private static final Wording OTHER_PLACE =
            new Wording("il punto non è nel comune indicato", "the point does not lie in the municipality named");

    private final KeepOpportunity records;
    private final TerritoryLookup lookup;
    private final Territories territories;
    private final Locations locations;
    private final CurrentRequest request;

    FindAddressee(
            KeepOpportunity records,
            TerritoryLookup lookup,
            Territories territories,
            Locations locations,
            CurrentRequest request) {
        this.records = records;
        this.lookup = lookup;
        this.territories = territories;
        this.locations = locations;
        this.request = request;
    }

    /** The municipality; a problem that points at what is wrong where none is found. Asked inside a transaction. */
    UUID of(ContributionRequest.Proposal sent) {
        if ((sent.lon() == null) != (sent.lat() == null)) {
            throw ProblemException.invalidBody(sent.lon() == null ? "/lon" : "/lat", HALF);
        }
        Placement placement = records.place(place(sent));
        if (!placement.verdict().taken()) {
            throw ProblemException.invalidBody("/lon", OTHER_PLACE);
        }
        UUID municipality = placement.municipalityId();
        return municipality == null ? likely(sent) : municipality;
    }

    private Place place(ContributionRequest.Proposal sent) {
        return new Place(
                named(sent.municipality()),
                null,
                null,
                sent.lon() == null ? null : Place.point(sent.lon(), Objects.requireNonNull(sent.lat())),
                null,
                GeometryAccuracy.APPROXIMATE,
                null,
                List.of());
    }

    /** Whom to ask where no official boundary tells: a schematic area is good enough to find an addressee. */
    private UUID likely(ContributionRequest.Proposal sent) {
        Double lon = sent.lon();
        Double lat = sent.lat();
        if (lon == null || lat == null) {
            throw ProblemException.invalidBody("/municipality", NO_PLACE);
        }
        return locations.of(new Position(lon, lat), lookup.today(), request.language()).territories().stream()
                .filter(holder -> holder.kind() == TerritoryKind.MUNICIPALITY)
                .map(Location.Holder::id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidBody("/lon", NO_PLACE));
    }

    private @Nullable UUID named(@Nullable String municipality) {
        UUID named = lookup.member("/municipality", municipality);
        if (named != null
                && territories
                        .find(named, lookup.today())
                        .filter(found -> found.kind() == TerritoryKind.MUNICIPALITY)
                        .isEmpty()) {
            throw ProblemException.invalidBody("/municipality", NO_PLACE);
        }
        return named;
    }
}
