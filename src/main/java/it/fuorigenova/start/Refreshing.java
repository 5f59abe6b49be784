package it.fuorigenova.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import it.fuorigenova.opportunity.RefreshPlaces;
import jakarta.enterprise.context.Dependent;
import java.util.OptionalLong;

/** Refreshes what is computed, and ends. */
@Dependent
@Unremovable
public class Refreshing implements QuarkusApplication {

    private final RefreshPlaces places;

    Refreshing(RefreshPlaces places) {
        this.places = places;
    }

    @Override
    public int run(String... arguments) {
        OptionalLong changed = places.refresh();
        System.out.println(
                changed.isPresent()
                        ? "The places of opportunities were refreshed: " + changed.getAsLong() + " changes."
                        : "Another instance is refreshing them already.");
        return 0;
    }
}
