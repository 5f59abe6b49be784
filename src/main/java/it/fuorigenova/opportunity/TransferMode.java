package it.fuorigenova.opportunity;

/** How it may be had. Written as {@code lease}. */
public enum TransferMode {
    SALE,
    LEASE,
    CONCESSION,
    SURFACE_RIGHT,
    PUBLIC_PRIVATE_PARTNERSHIP,
    LOAN_FOR_USE,
    AUCTION,
    OTHER,
    UNKNOWN,
    NOT_APPLICABLE
}
