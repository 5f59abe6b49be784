package it.fuorigenova.cql2;

/** How two instants or intervals may lie to one another (W3C/OGC Time Ontology; Allen's relations). */
public enum TemporalRelation implements Symbol {
    AFTER("t_after", false),
    BEFORE("t_before", false),
    CONTAINS("t_contains", true),
    DISJOINT("t_disjoint", false),
    DURING("t_during", true),
    EQUALS("t_equals", false),
    FINISHED_BY("t_finishedBy", true),
    FINISHES("t_finishes", true),
    INTERSECTS("t_intersects", false),
    MEETS("t_meets", true),
    MET_BY("t_metBy", true),
    OVERLAPPED_BY("t_overlappedBy", true),
    OVERLAPS("t_overlaps", true),
    STARTED_BY("t_startedBy", true),
    STARTS("t_starts", true);

    private final String symbol;
    private final boolean betweenIntervals;

    TemporalRelation(String symbol, boolean betweenIntervals) {
        this.symbol = symbol;
        this.betweenIntervals = betweenIntervals;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    /** Whether both sides must be intervals: the standard calls an instant there a client error. */
    public boolean betweenIntervals() {
        return betweenIntervals;
    }
}
