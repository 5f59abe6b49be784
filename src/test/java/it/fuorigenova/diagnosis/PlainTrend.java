package it.fuorigenova.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How a series moves, by counting pairs and orders: nothing here is shared with the code that is tested.
 *
 * @param score pairs that rise less pairs that fall
 * @param chance how often as uneven a score comes about by chance
 */
record PlainTrend(int score, double chance) {

    /** By length: of how many orders of different values a score, either way, comes. */
    private static final Map<Integer, Map<Integer, Long>> ORDERS = new ConcurrentHashMap<>();

    static PlainTrend of(List<Double> series) {
        int score = score(series);
        boolean ties = series.stream().distinct().count() < series.size();
        return new PlainTrend(score, ties ? approximate(series, score) : exact(series.size(), Math.abs(score)));
    }

    String direction() {
        return score > 0 ? "rising" : score < 0 ? "falling" : "steady";
    }

    private static int score(List<Double> series) {
        int score = 0;
        for (int later = 1; later < series.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                score += Double.compare(series.get(later), series.get(earlier));
            }
        }
        return score;
    }

    /** How many of all orders are at least as uneven. */
    private static double exact(int length, int score) {
        Map<Integer, Long> orders = ORDERS.computeIfAbsent(length, PlainTrend::orders);
        long all = orders.values().stream().mapToLong(n -> n).sum();
        long asUneven = orders.entrySet().stream()
                .filter(one -> one.getKey() >= score)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return asUneven / (double) all;
    }

    private static Map<Integer, Long> orders(int length) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            values.add((double) i);
        }
        Map<Integer, Long> found = new TreeMap<>();
        count(values, List.of(), found);
        return found;
    }

    private static void count(List<Double> left, List<Double> order, Map<Integer, Long> found) {
        if (left.isEmpty()) {
            found.merge(Math.abs(score(order)), 1L, Long::sum);
        }
        for (int next = 0; next < left.size(); next++) {
            List<Double> rest = new ArrayList<>(left);
            List<Double> longer = new ArrayList<>(order);
            longer.add(rest.remove(next));
            count(rest, longer, found);
        }
    }

    /** Kendall's approximation for series with equal values, less one half step either way. */
    private static double approximate(List<Double> series, int score) {
        long n = series.size();
        long spread = n * (n - 1) * (2 * n + 5);
        for (long equal : series.stream()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .values()) {
            spread -= equal * (equal - 1) * (2 * equal + 5);
        }
        return score == 0 ? 1 : 2 * above((Math.abs(score) - 1) / Math.sqrt(spread / 18.0));
    }

    /** What of the normal distribution lies above a value, by adding up narrow strips. */
    private static double above(double z) {
        double width = 1e-4;
        double area = 0;
        for (double x = z + width / 2; x < 10; x += width) {
            area += width * Math.exp(-x * x / 2);
        }
        return area / Math.sqrt(2 * Math.PI);
    }
}
