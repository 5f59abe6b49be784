package it.fuorigenova.ogc;

import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.ItemsRequest;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the tiles of one or several collections from the parameters of a request. */
@ApplicationScoped
class TileAsked {

    static final String COLLECTIONS = "collections";
    /** Names the version of a tile; what such an address leads to never changes. */
    static final String VERSION = "version";

    /** What may be asked of tiles that have versions: anything else chooses by what no version tells of. */
    private static final Set<String> OF_WHOLE_TILES = Set.of(VERSION, "datetime", AnswerFormat.F, "lang");

    private static final Wording NOT_WHOLE = new Wording(
            "una versione hanno solo le tessere intere: si può dare insieme a datetime e a nient'altro",
            "only whole tiles have a version: it may be given with datetime and nothing else");

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
     * @param whole whether all that tiles carry is asked for, and nothing less
     * @param version that the address names
     */
    record Asked<F>(F format, List<Part> parts, boolean whole, Optional<String> version) {}

    /** Of one collection. */
    <F extends AnswerFormat> Asked<F> of(String collectionId, List<F> offered) {
        Layer layer = layers.get(collectionId);
        return read(List.of(layer), answers.parameters(known(List.of(layer))), offered);
    }

    /** Of one tile of a collection, whose address may name a version. */
    Asked<TileFormat> ofTile(String collectionId) {
        Layer layer = layers.get(collectionId);
        Set<String> known = known(List.of(layer));
        if (layer.tileContent().version() != null) {
            known.add(VERSION);
        }
        return read(List.of(layer), answers.parameters(known), TileFormat.ALL);
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
        boolean whole = OF_WHOLE_TILES.containsAll(given.keySet());
        Optional<String> version = parameters.find(VERSION, given.get(VERSION), ValueReader.text(100));
        if (version.isPresent() && !whole) {
            parameters.refuse(VERSION, NOT_WHOLE);
        }
        parameters.check();
        return new Asked<>(format, List.copyOf(parts), whole, version);
    }
}
