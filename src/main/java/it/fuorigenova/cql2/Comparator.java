package it.fuorigenova.cql2;

/** How two scalars are compared. */
public enum Comparator implements Symbol {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    /** What {@code b ? a} means where {@code a ? b} was written. */
    public Comparator mirrored() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case GREATER -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
        };
    }
}
