package it.fuorigenova.sql;

/** How long a question may keep its connection. Those that take long never get all connections, so that others find one. */
public enum Length {
    /** A page, an item, a tile: most of what is asked. */
    SHORT,
    /** All items are looked at to answer a few numbers. */
    LONG,
    /** All items are sent, as fast as the caller takes them. */
    DOWNLOAD
}
