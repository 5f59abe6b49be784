package it.fuorigenova.layer;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The points of a Mapbox vector tile (version 2) with one layer, written one after the other. */
final class TileFeatures {

    private static final int VERSION = 2;
    /** The command that goes to one place and draws a point there (4.3.1 of the specification). */
    private static final int ONE_POINT = 1 | (1 << 3);

    private final Tile.Layer.Builder layer;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private Tile.Feature.Builder feature = Tile.Feature.newBuilder();

    /**
     * A tile without features yet.
     *
     * @param name of the layer
     * @param extent how many units a side of the tile has
     */
    TileFeatures(String name, int extent) {
        this.layer = Tile.Layer.newBuilder().setVersion(VERSION).setName(name).setExtent(extent);
    }

    /**
     * Says something of the feature that is being written.
     *
     * @param value a String, Long, Double or Boolean
     */
    void say(String name, Object value) {
        feature.addTags(number(names, name)).addTags(number(values, value));
    }

    /** Each name and each value stands in a tile once, and is called by its number. */
    private static <T> int number(Map<T, Integer> known, T any) {
        Integer number = known.putIfAbsent(any, known.size());
        return number == null ? known.size() - 1 : number;
    }

    /** Ends the feature by saying where it is, in units from the north-western corner of the tile. */
    void place(int across, int down) {
        // Zigzag, of numbers that are never negative.
        layer.addFeatures(feature.setType(Tile.GeomType.POINT)
                .addGeometry(ONE_POINT)
                .addGeometry(across << 1)
                .addGeometry(down << 1));
        feature = Tile.Feature.newBuilder();
    }

    /** The tile; no bytes where nothing is in it. */
    byte[] bytes() {
        if (layer.getFeaturesCount() == 0) {
            return new byte[0];
        }
        layer.addAllKeys(names.keySet());
        values.keySet().forEach(value -> layer.addValues(written(value)));
        return Tile.newBuilder().addLayers(layer).build().toByteArray();
    }

    private static Tile.Value.Builder written(Object value) {
        Tile.Value.Builder written = Tile.Value.newBuilder();
        return switch (value) {
            case String text -> written.setStringValue(text);
            case Long number when number >= 0 -> written.setUintValue(number);
            case Long number -> written.setSintValue(number);
            case Double number -> written.setDoubleValue(number);
            case Boolean flag -> written.setBoolValue(flag);
            default -> throw new IllegalArgumentException("No value of tiles: " + value.getClass());
        };
    }
}
