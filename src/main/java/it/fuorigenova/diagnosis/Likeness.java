package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Panel;
import it.fuorigenova.standing.Distribution;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How far municipalities are from one another by their {@link Feature}s: the square root of the mean of the squared
 * differences, each feature in standard deviations of all that are compared. A distance of 1 is one standard deviation
 * in every feature.
 */
final class Likeness {

    private final List<UUID> municipalities;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<Feature, double[]> features = new EnumMap<>(Feature.class);

    /** Of the municipalities of which every feature is known. */
    Likeness(Panel panel, List<UUID> all, LocalDate asOf) {
        int[] rows = all.stream().mapToInt(panel::row).toArray();
        Map<Feature, double[]> raw = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            raw.put(feature, feature.values(panel, rows, asOf));
        }
        int[] whole = IntStream.range(0, rows.length)
                .filter(i -> raw.values().stream().noneMatch(values -> Double.isNaN(values[i])))
                .toArray();
        municipalities = Arrays.stream(whole).mapToObj(all::get).toList();
        municipalities.forEach(id -> places.put(id, places.size()));
        raw.forEach((feature, values) -> features.put(
                feature,
                standardised(Arrays.stream(whole).mapToDouble(i -> values[i]).toArray())));
    }

    private static double[] standardised(double[] values) {
        if (values.length > 0) {
            Distribution all = Distribution.of(values);
            Arrays.setAll(values, i -> all.z(values[i]));
        }
        return values;
    }

    /**
     * One that is near.
     *
     * @param distance in standard deviations, 0 and above
     * @param shares of each feature in the squared distance, 0 to 1; all 0 where the distance is
     */
    record Near(UUID id, double distance, Map<Feature, Double> shares) {}

    /** How many are compared. */
    int size() {
        return municipalities.size();
    }

    /** In standard deviations from the mean of all, what one municipality is; empty where a feature of it is not known. */
    Map<Feature, Double> of(UUID municipality) {
        int own = places.getOrDefault(municipality, -1);
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        if (own >= 0) {
            features.forEach((feature, all) -> values.put(feature, all[own]));
        }
        return values;
    }

    /** The nearest others, nearest first; none where a feature of the municipality is not known. */
    List<Near> nearest(UUID municipality, int most) {
        int own = places.getOrDefault(municipality, -1);
        if (own < 0) {
            return List.of();
        }
        double[] squares = new double[municipalities.size()];
        features.values().forEach(all -> Arrays.setAll(squares, i -> squares[i] + square(all[i] - all[own])));
        Comparator<Integer> farther =
                Comparator.<Integer>comparingDouble(i -> squares[i]).thenComparing(municipalities::get);
        // The farthest of the nearest so far on top: most others are turned away by a few comparisons.
        PriorityQueue<Integer> nearest = new PriorityQueue<>(farther.reversed());
        for (int i = 0; i < squares.length; i++) {
            if (i != own) {
                nearest.add(i);
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
        }
        return nearest.stream()
                .sorted(farther)
                .map(i -> near(i, own, squares[i]))
                .toList();
    }

    private Near near(int other, int own, double square) {
        Map<Feature, Double> shares = new EnumMap<>(Feature.class);
        features.forEach((feature, all) ->
                shares.put(feature, square == 0 ? 0 : square(all[other] - all[own]) / square));
        return new Near(municipalities.get(other), Math.sqrt(square / features.size()), shares);
    }

    private static double square(double number) {
        return number * number;
    }
}
