package it.fuorigenova.ogc;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.geo.TileCoord;
import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Clustering;
import it.fuorigenova.layer.Layer;
import it.fuorigenova.layer.Property;
import it.fuorigenova.layer.TileContent;
import it.fuorigenova.ogc.CollectionResource.Extent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Describes the tiles of collections: where they are, which there are, and what is in them. */
@ApplicationScoped
class Tilesets {

    static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    static final String VECTOR = "vector";

    private static final String GEODATA = "http://www.opengis.net/def/rel/ogc/1.0/geodata";
    private static final double MERCATOR_END = 85.051128;

    private static final Wording COUNT = new Wording(
            "Quanti oggetti sono raggruppati; manca se è uno solo",
            "How many items are together; absent where it is one");
    private static final Wording CELL = new Wording(
            "La cella del gruppo: con cell= gli oggetti sono esattamente i suoi",
            "The cell of a cluster: with cell= the items are exactly its members");
    private static final Wording BOX =
            new Wording("Ovest, sud, est, nord della cella", "West, south, east, north of the cell");
    private static final Wording EXPAND =
            new Wording("Il livello a cui il gruppo si divide", "The zoom at which the cluster parts");
    private static final Wording SUM = new Wording("%s, in totale", "%s, in all");
    private static final Wording BY_VALUE =
            new Wording("Quanti per ciascun valore di %s", "How many of each value of %s");
    private static final Wording COLLAPSED = new Wording(
            "Vero dove il perimetro è troppo piccolo per questo livello ed è ridotto a un punto",
            "True where the outline is too small for this zoom and is a point");

    private final Answers answers;
    private final Extents extents;
    private final CurrentRequest request;

    Tilesets(Answers answers, Extents extents, CurrentRequest request) {
        this.answers = answers;
        this.extents = extents;
        this.request = request;
    }

    /** West, south, east and north of all items. */
    private record Bounds(double west, double south, double east, double north) {

        Bounds with(Bounds other) {
            return new Bounds(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }

        double lon() {
            return (west + east) / 2;
        }

        double lat() {
            return (south + north) / 2;
        }

        /** The deepest zoom at which all of it fits into a tile, more or less. */
        int zoom() {
            double widest = Math.max(Math.max(east - west, (north - south) * 2), 1e-3);
            return (int) Math.clamp(Math.floor(Math.log(360 / widest) / Math.log(2)), 0, 14);
        }
    }

    Tileset metadata(List<Layer> chosen, String title, String description, Optional<String> version, List<Link> own) {
        Optional<Bounds> bounds = bounds(chosen);
        List<Tileset.TemplatedLink> links =
                new ArrayList<>(own.stream().map(Tileset.TemplatedLink::of).toList());
        links.add(Tileset.TemplatedLink.pattern(
                tiles("{tileMatrix}/{tileRow}/{tileCol}", version), "item", TileFormat.MVT.mediaType()));
        links.add(Tileset.TemplatedLink.of(Link.of(
                answers.address("/tileMatrixSets/" + TileMatrixSet.ID),
                TILING_SCHEME,
                DocumentFormat.JSON.mediaType())));
        chosen.forEach(layer -> links.add(Tileset.TemplatedLink.of(geodata(layer))));
        return new Tileset(
                title,
                description,
                VECTOR,
                TileMatrixSet.CRS,
                TileMatrixSet.URI,
                bounds.map(box -> limits(box, deepest(chosen))).orElse(null),
                bounds.map(box -> new Tileset.BoundingBox(
                                List.of(box.west, box.south), List.of(box.east, box.north), Crs.CRS84.uri()))
                        .orElse(null),
                bounds.map(box -> new Tileset.CenterPoint(
                                List.of(box.lon(), box.lat()), Crs.CRS84.uri(), Integer.toString(box.zoom())))
                        .orElse(null),
                chosen.stream().map(this::layer).toList(),
                List.copyOf(links));
    }

    TileJson tileJson(List<Layer> chosen, String title, String description, Optional<String> version) {
        Optional<Bounds> bounds = bounds(chosen);
        return new TileJson(
                TileJson.VERSION,
                title,
                description,
                "1.0.0",
                "xyz",
                List.of(tiles("{z}/{y}/{x}", version)),
                0,
                deepest(chosen),
                bounds.map(box -> List.of(box.west, box.south, box.east, box.north))
                        .orElse(null),
                bounds.map(box -> List.of(box.lon(), box.lat(), (double) box.zoom()))
                        .orElse(null),
                chosen.stream()
                        .map(layer -> new TileJson.VectorLayer(
                                layer.id(),
                                answers.in(layer.name().description()),
                                0,
                                layer.tileContent().deepestZoom(),
                                fields(layer)))
                        .toList());
    }

    /** With the parameters that choose items: the format and the language of this description are not those of tiles. */
    private String tiles(String pattern, Optional<String> version) {
        String self = request.selfWithout(AnswerFormat.F, CurrentRequest.LANGUAGE);
        int query = self.indexOf('?');
        String address =
                query < 0 ? self + "/" + pattern : self.substring(0, query) + "/" + pattern + self.substring(query);
        String and = query < 0 ? "?" : "&";
        return version.map(present -> address + and + TileAsked.VERSION + "=" + present)
                .orElse(address);
    }

    private static int deepest(List<Layer> chosen) {
        return chosen.stream()
                .mapToInt(layer -> layer.tileContent().deepestZoom())
                .max()
                .orElseThrow();
    }

    private static List<Tileset.Limits> limits(Bounds box, int deepest) {
        return IntStream.rangeClosed(0, deepest)
                .mapToObj(zoom -> {
                    TileCoord first = TileCoord.at(zoom, box.west, box.north);
                    TileCoord last = TileCoord.at(zoom, box.east, box.south);
                    return new Tileset.Limits(
                            Integer.toString(zoom), first.row(), last.row(), first.column(), last.column());
                })
                .toList();
    }

    private Optional<Bounds> bounds(List<Layer> chosen) {
        return chosen.stream()
                .flatMap(layer -> Optional.ofNullable(extents.of(layer)).map(Extent::spatial).stream())
                .map(spatial -> spatial.bbox().getFirst())
                .map(box -> new Bounds(
                        box.get(0),
                        Math.max(-MERCATOR_END, box.get(1)),
                        box.get(2),
                        Math.min(MERCATOR_END, box.get(3))))
                .reduce(Bounds::with);
    }

    private Link geodata(Layer layer) {
        return Link.of(answers.address("/collections/" + layer.id()), GEODATA, DocumentFormat.JSON.mediaType())
                .titled(answers.in(layer.title()));
    }

    private Tileset.TileLayer layer(Layer layer) {
        TileContent content = layer.tileContent();
        Map<String, Object> properties = new LinkedHashMap<>();
        fields(layer).forEach((name, description) -> properties.put(name, Map.of("title", description)));
        return new Tileset.TileLayer(
                layer.id(),
                answers.in(layer.title()),
                answers.in(layer.name().description()),
                VECTOR,
                layer.geometryKind().dimension(),
                "0",
                Integer.toString(content.deepestZoom()),
                Members.of("type", "object", "properties", properties),
                List.of(geodata(layer)));
    }

    /** What features carry, each in words. */
    private Map<String, String> fields(Layer layer) {
        TileContent content = layer.tileContent();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", answers.in(layer.identifier().title()));
        for (Property property : content.properties()) {
            fields.put(property.name(), answers.in(property.title()));
        }
        Clustering clusters = content.clusters();
        if (clusters != null) {
            fields.put("count", answers.in(COUNT));
            fields.put("cell", answers.in(CELL));
            fields.put("bbox", answers.in(BOX));
            fields.put("expand", answers.in(EXPAND));
            clusters.sums()
                    .forEach(sum -> fields.put(
                            sum.name(),
                            answers.in(SUM).formatted(answers.in(sum.of().title()))));
            Property counted = clusters.counted();
            if (counted != null) {
                fields.put(counted.name() + ":*", answers.in(BY_VALUE).formatted(answers.in(counted.title())));
            }
        }
        if (layer.geometryKind().dimension() > 0) {
            fields.put("collapsed", answers.in(COLLAPSED));
        }
        return fields;
    }
}
