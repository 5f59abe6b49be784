package it.fuorigenova.opportunity;

/** What kind of owner there is; never who. Written as {@code private}. */
public enum OwnerClass {
    PUBLIC,
    PRIVATE,
    MIXED,
    UNKNOWN
}
