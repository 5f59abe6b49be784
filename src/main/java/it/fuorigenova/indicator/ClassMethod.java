package it.fuorigenova.indicator;

import java.util.ArrayList;
import java.util.List;

/** How values are parted into classes for a map. */
public enum ClassMethod {
    /** As many values in each, as far as equal values let them. */
    QUANTILE {
        @Override
        List<Double> begins(double[] ascending, int classes) {
            List<Double> begins = new ArrayList<>();
            for (long i = 0; i < classes; i++) {
                begins.add(ascending[(int) (i * ascending.length / classes)]);
            }
            return begins;
        }
    },
    /** As wide as the others. */
    EQUAL {
        @Override
        List<Double> begins(double[] ascending, int classes) {
            double least = ascending[0];
            double width = (ascending[ascending.length - 1] - least) / classes;
            List<Double> begins = new ArrayList<>();
            for (int i = 0; i < classes; i++) {
                begins.add(least + i * width);
            }
            return begins;
        }
    },
    /** As alike as can be within each (Fisher 1958, Jenks 1977), see {@link NaturalBreaks}. */
    NATURAL {
        @Override
        List<Double> begins(double[] ascending, int classes) {
            return new NaturalBreaks(ascending).begins(classes);
        }
    };

    /** Where each class begins; the first at the least value. Some may begin at the same. */
    abstract List<Double> begins(double[] ascending, int classes);

    /**
     * The limits of classes: a class reaches from one, which belongs to it, to the next, which only belongs to the last.
     * There are fewer classes where there are fewer different values.
     *
     * @param ascending at least one
     * @return the least value first and the greatest last
     */
    final List<Double> limits(double[] ascending, int classes) {
        List<Double> limits =
                new ArrayList<>(begins(ascending, classes).stream().distinct().toList());
        limits.add(ascending[ascending.length - 1]);
        return limits;
    }
}
