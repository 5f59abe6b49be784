package it.fuorigenova.opportunity;

/** Whether anybody uses it. Written as {@code partly-vacant}. */
public enum Occupancy {
    VACANT,
    PARTLY_VACANT,
    TRANSITIONAL,
    OCCUPIED,
    UNKNOWN
}
