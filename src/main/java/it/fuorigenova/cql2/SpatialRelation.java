package it.fuorigenova.cql2;

/** How two geometries may lie to one another (OGC 06-103r4, DE-9IM). */
public enum SpatialRelation implements Symbol {
    INTERSECTS,
    EQUALS,
    DISJOINT,
    TOUCHES,
    WITHIN,
    OVERLAPS,
    CROSSES,
    CONTAINS;

    @Override
    public String symbol() {
        return "s_" + Ascii.lower(name());
    }
}
