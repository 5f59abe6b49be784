package it.fuorigenova.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * An index as it is computed: the published values of those who take part, and where they lie in the benchmark.
 */
final class Composition {

    private final CompositeQuery query;
    private final double[][] values;
    private final Scale[] scales;
    private final double[] weights;

    /**
     * An index of those who take part.
     *
     * @param values by indicator and place, published ones only; not a number where there is none
     * @param scales of each indicator in the whole benchmark
     */
    Composition(CompositeQuery query, double[][] values, Scale[] scales) {
        this.query = query;
        this.values = values;
        this.scales = scales;
        this.weights = query.components().stream()
                .mapToDouble(CompositeQuery.Component::weight)
                .toArray();
    }

    /** How many take part. */
    int places() {
        return values[0].length;
    }

    /** How many indicators it is made of. */
    int components() {
        return values.length;
    }

    /** The weight of each indicator; they add up to 1. */
    double[] weights() {
        return weights.clone();
    }

    /** What the mean is taken of by a method, by indicator and place. */
    double[][] columns(Method method) {
        List<CompositeQuery.Component> components = query.components();
        double[][] columns = new double[values.length][];
        Arrays.setAll(
                columns,
                k -> method.transformed(values[k], scales[k], components.get(k).lowIsGood()));
        return columns;
    }
}
