package it.fuorigenova.analysis;

/** What becomes of a municipality of which an indicator has no published value. */
enum MissingRule {
    /** It has no rank. */
    LEAVE_OUT,
    /** The indicators that there are share the weight of those that are not, if they weigh half of all. */
    REWEIGHT;

    /** What those that there are have to weigh, of all. */
    static final double LEAST_WEIGHT = 0.5;

    /** Whether a municipality takes part, by the share of the weight of which something is known. */
    boolean admits(double knownWeight) {
        return switch (this) {
            case LEAVE_OUT -> knownWeight > 1 - 1e-9;
            case REWEIGHT -> knownWeight >= LEAST_WEIGHT - 1e-9;
        };
    }
}
