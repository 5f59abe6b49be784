package it.fuorigenova.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import it.fuorigenova.opportunity.RefreshPlaces;
import it.fuorigenova.territory.Outlines;
import jakarta.enterprise.context.Dependent;
import java.util.OptionalLong;

/** Refreshes what is computed, and ends. */
@Dependent
@Unremovable
public class Refreshing implements QuarkusApplication {

    private final RefreshPlaces places;
    private final Outlines outlines;

    Refreshing(RefreshPlaces places, Outlines outlines) {
        this.places = places;
        this.outlines = outlines;
    }

    @Override
    public int run(String... arguments) {
        System.out.println("Boundaries generalised for small maps: " + outlines.refresh() + ".");
        OptionalLong changed = places.refresh();
        System.out.println(
                changed.isPresent()
                        ? "The places of opportunities were refreshed: " + changed.getAsLong() + " changes."
                        : "Another instance is refreshing them already.");
        return 0;
    }
}
