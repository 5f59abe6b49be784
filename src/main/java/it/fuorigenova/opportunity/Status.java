package it.fuorigenova.opportunity;

/** Where a record is in its life; records end, they are never deleted. Written as {@code draft}. */
public enum Status {
    POTENTIAL,
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    NEGOTIATING,
    RESERVED,
    IN_WORKS,
    REUSED,
    WITHDRAWN,
    UNKNOWN
}
