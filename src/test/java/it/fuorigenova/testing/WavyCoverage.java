package it.fuorigenova.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Made-up areas with much detail: two that lie side by side, with an enclave in the first
 * and an island before the second. Whoever shares a border has the same points on it.
 */
public final class WavyCoverage {

    private static final int STEPS_PER_SIDE = 400;

    private WavyCoverage() {}

    /**
     * The rings of the areas, each a list of polygons as GeoJSON writes coordinates.
     *
     * @param west longitude of the western edge; each area is 0.2 degrees wide and high, the enclave 0.05
     */
    public static List<String> multiPolygons(double west, double south) {
        double east = west + 0.2;
        List<double[]> enclave = ring(west + 0.05, south + 0.05, 0.05);
        return List.of(
                "[[" + text(ring(west, south, 0.2)) + "," + text(enclave.reversed()) + "]]",
                "[[" + text(ring(east, south, 0.2)) + "],[" + text(ring(east + 0.3, south, 0.02)) + "]]",
                "[[" + text(enclave) + "]]");
    }

    private static List<double[]> ring(double west, double south, double side) {
        List<double[]> ring = new ArrayList<>();
        int[][] ways = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
        long x = 0;
        long y = 0;
        for (int[] way : ways) {
            for (int step = 0; step < STEPS_PER_SIDE; step++) {
                ring.add(moved(west + side * x / STEPS_PER_SIDE, south + side * y / STEPS_PER_SIDE));
                x += way[0];
                y += way[1];
            }
        }
        ring.add(ring.getFirst());
        return ring;
    }

    /**
     * A place, a little off by waves of two lengths: whoever comes by from whatever side is moved alike. They are so
     * gentle that no border crosses itself.
     */
    private static double[] moved(double lon, double lat) {
        double x = Math.round(lon * 1e6) / 1e6;
        double y = Math.round(lat * 1e6) / 1e6;
        double across = 0.001 * Math.sin(x * 140 + y * 170) + 0.0002 * Math.sin(x * 1900 - y * 1500);
        double up = 0.001 * Math.cos(x * 160 - y * 130) + 0.0002 * Math.cos(x * 1700 + y * 1600);
        return new double[] {Math.round((x + across) * 1e6) / 1e6, Math.round((y + up) * 1e6) / 1e6};
    }

    private static String text(List<double[]> ring) {
        StringBuilder text = new StringBuilder("[");
        for (double[] place : ring) {
            text.append(text.length() > 1 ? "," : "")
                    .append('[')
                    .append(place[0])
                    .append(',')
                    .append(place[1])
                    .append(']');
        }
        return text.append(']').toString();
    }
}
