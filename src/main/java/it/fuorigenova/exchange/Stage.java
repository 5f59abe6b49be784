package it.fuorigenova.exchange;

/** The order in which files given together are imported: what others refer to comes first. */
public enum Stage {
    SOURCES,
    REGISTRY,
    HISTORY,
    CODE_CHANGES,
    MEMBERSHIP,
    BOUNDARIES,
    CATALOGUE,
    INDICATORS,
    ANNOTATIONS,
    REFERENCE_POINTS,
    OPPORTUNITIES
}
