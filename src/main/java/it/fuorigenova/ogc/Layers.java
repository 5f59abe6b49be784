package it.fuorigenova.ogc;

import io.quarkus.arc.All;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Layer;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** All layers that features have published, each a collection here. */
@Singleton
class Layers {

    private static final Wording NO_COLLECTION =
            new Wording("Nessuna collezione si chiama «%s»", "No collection is called `%s`");

    private final List<Layer> layers;

    Layers(@All List<Layer> layers) {
        this.layers = layers.stream().sorted(Comparator.comparing(Layer::id)).toList();
    }

    List<Layer> list() {
        return layers;
    }

    /** The collection of this name, or the problem that there is none. */
    Layer get(String id) {
        return layers.stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(NearestName.suggest(
                        NO_COLLECTION.with(id),
                        id,
                        layers.stream().map(Layer::id).toList())));
    }
}
