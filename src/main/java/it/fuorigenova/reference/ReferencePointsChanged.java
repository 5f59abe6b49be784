package it.fuorigenova.reference;

/** Tells, inside the transaction that did it, that there are other reference points than before. */
public record ReferencePointsChanged() {}
