package it.fuorigenova.cql2;

/** How two numbers make a third. */
public enum ArithmeticOperator implements Symbol {
    PLUS("+", 1),
    MINUS("-", 1),
    TIMES("*", 2),
    /** Division with its fraction. */
    DIVIDED_BY("/", 2),
    /** What an integer division leaves over. */
    MODULO("%", 2),
    /** Division without its fraction. */
    INTEGER_DIVISION("div", 2),
    POWER("^", 3);

    private final String symbol;
    private final int precedence;

    ArithmeticOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    @Override
    public String symbol() {
        return symbol;
    }

    /** The higher binds the tighter. */
    int precedence() {
        return precedence;
    }
}
