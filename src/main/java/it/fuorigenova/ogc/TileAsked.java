package it.fuorigenova.ogc;

import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the tiles of one or several collections from the parameters of a request. */
@ApplicationScoped
class TileAsked {

    static final String COLLECTIONS = "collections";

    private static final int MOST_COLLECTIONS = 20;

    private final Answers answers;
    private final Layers layers;
    private final ItemsRequest asked;

    TileAsked(Answers answers, Layers layers, ItemsRequest asked) {
        this.answers = answers;
        this.layers = layers;
        this.asked = asked;
    }

    /** What the tiles of a collection carry: which of its items, and what is shown of each. */
    record Part(Layer layer, Selection which, List<Property> properties) {}

    /**
     * A request for tiles.
     *
     * @param format what the answer is written as
     * @param parts one for each collection
     */
    record Asked<F>(F format, List<Part> parts) {}

    /** Of one collection. */
    <F extends AnswerFormat> Asked<F> of(String collectionId, List<F> offered) {
        Layer layer = layers.get(collectionId);
        Map<String, String> given = answers.parameters(known(List.of(layer)));
        return read(List.of(layer), given, offered);
    }

    /** Of the collections that are named, or of all. */
    <F extends AnswerFormat> Asked<F> ofSeveral(@Nullable String collections, List<F> offered) {
        Parameters parameters = new Parameters();
        List<Layer> chosen = parameters
                .find(COLLECTIONS, collections, ValueReader.list(ValueReader.text(100), MOST_COLLECTIONS))
                .map(names -> names.stream().distinct().map(layers::get).toList())
                .orElseGet(layers::list);
        parameters.check();
        Set<String> known = known(chosen);
        known.add(COLLECTIONS);
        return read(chosen, answers.parameters(known), offered);
    }

    /** What all of them know: a parameter that only one has would leave the others as they are without a word. */
    static Set<String> known(List<Layer> chosen) {
        Set<String> known = Face.OGC.tileParameters(chosen.getFirst());
        chosen.forEach(layer -> known.retainAll(Face.OGC.tileParameters(layer)));
        return known;
    }

    private <F extends AnswerFormat> Asked<F> read(List<Layer> chosen, Map<String, String> given, List<F> offered) {
        Parameters parameters = new Parameters();
        F format = answers.format(offered, given, parameters);
        List<Part> parts = new ArrayList<>();
        for (Layer layer : chosen) {
            parts.add(new Part(
                    layer,
                    asked.selection(layer, Face.OGC, given, parameters),
                    asked.inTile(layer, Face.OGC, given, parameters)));
        }
        parameters.check();
        return new Asked<>(format, List.copyOf(parts));
    }
}
