package it.fuorigenova.cql2;

/** Where in a filter something stands. */
public sealed interface Place {

    /** In a text: the code point, counted from 1. */
    record Column(int column) implements Place {}

    /** In JSON: a pointer (RFC 6901), empty for the whole. */
    record Pointer(String pointer) implements Place {}
}
