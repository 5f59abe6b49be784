package it.fuorigenova.analysis;

/** How values of different units are made comparable. */
enum Normalisation {
    /** From the least published value of the benchmark to the greatest. */
    MIN_MAX,
    /** In standard deviations from the mean of the published values of the benchmark. */
    Z
}
