package it.fuorigenova.testing;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A vector tile made readable: its features one after the other, whatever collection they are of. */
public record Mvt(List<Feature> features) {

    /**
     * One feature.
     *
     * @param layer the collection
     * @param number the number it is known by; 0 where it has none
     * @param type what it is drawn as
     * @param figures the commands that draw it, as they stand in the tile
     */
    public record Feature(
            String layer,
            long number,
            VectorTile.Tile.GeomType type,
            List<Integer> figures,
            Map<String, Object> properties) {

        /** How many items it stands for. */
        public long count() {
            return integer("count", 1);
        }

        /** A whole number, or another where it has none. */
        public long integer(String name, long otherwise) {
            return properties.get(name) instanceof Number number ? number.longValue() : otherwise;
        }

        /** A figure; 0 where it has none. */
        public double figure(String name) {
            return properties.get(name) instanceof Number number ? number.doubleValue() : 0;
        }

        /** A text; empty where it has none. */
        public String text(String name) {
            return properties.get(name) instanceof String text ? text : "";
        }

        /** Whether it stands for several items. */
        public boolean isCluster() {
            return properties.containsKey("count");
        }

        /** Columns from the west edge of the tile, for a point. */
        public int across() {
            return zigzag(figures.get(1));
        }

        /** Rows from the north edge of the tile, for a point. */
        public int down() {
            return zigzag(figures.get(2));
        }

        private static int zigzag(int coded) {
            return (coded >>> 1) ^ -(coded & 1);
        }
    }

    /** Reads a tile; no bytes are no features. */
    public static Mvt of(byte[] bytes) {
        List<Feature> features = new ArrayList<>();
        try {
            for (VectorTile.Tile.Layer layer : VectorTile.Tile.parseFrom(bytes).getLayersList()) {
                layer.getFeaturesList().forEach(feature -> features.add(read(layer, feature)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mvt(List.copyOf(features));
    }

    private static Feature read(VectorTile.Tile.Layer layer, VectorTile.Tile.Feature feature) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < feature.getTagsCount(); i += 2) {
            properties.put(layer.getKeys(feature.getTags(i)), value(layer.getValues(feature.getTags(i + 1))));
        }
        return new Feature(layer.getName(), feature.getId(), feature.getType(), feature.getGeometryList(), properties);
    }

    private static Object value(VectorTile.Tile.Value value) {
        if (value.hasStringValue()) {
            return value.getStringValue();
        }
        if (value.hasDoubleValue()) {
            return value.getDoubleValue();
        }
        if (value.hasFloatValue()) {
            return (double) value.getFloatValue();
        }
        if (value.hasBoolValue()) {
            return value.getBoolValue();
        }
        return value.hasSintValue()
                ? value.getSintValue()
                : value.hasUintValue() ? value.getUintValue() : value.getIntValue();
    }

    /** How many items all features stand for. */
    public long count() {
        return features.stream().mapToLong(Feature::count).sum();
    }
}
