package it.fuorigenova.analysis;

/** How an index is made of its indicators. */
enum Averaging {
    /** What one lacks the other makes up for. */
    ARITHMETIC,
    /** Who is low in one is low, whatever the others are. */
    GEOMETRIC
}
