package it.fuorigenova.opportunity;

/** How good the position is; at worst it is that of the municipality's seat. Written as {@code cadastral}. */
public enum GeometryAccuracy {
    SURVEYED,
    CADASTRAL,
    APPROXIMATE,
    MUNICIPALITY_SEAT,
    NONE
}
