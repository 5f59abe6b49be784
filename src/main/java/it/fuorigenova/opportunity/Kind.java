package it.fuorigenova.opportunity;

/** What can be invested in. Written as {@code building-with-land}. */
public enum Kind {
    BUILDING,
    BUILDING_WITH_LAND,
    LAND,
    HAMLET,
    BUSINESS_ZONE_LOT,
    BUSINESS_ZONE,
    PREMISES,
    PUBLIC_PROJECT,
    MARITIME_CONCESSION,
    OTHER,
    UNKNOWN
}
