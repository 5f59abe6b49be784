package it.fuorigenova.geo;

/** A shape that cannot be read; the message names the ring and the position. */
public final class ShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ShapeException(String message) {
        super(message);
    }
}
