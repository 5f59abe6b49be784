package it.fuorigenova.formula;

/** A text is no formula, or one that makes no sense; in plain words, with what to do. */
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String suggestion;

    FormulaException(String reason, String suggestion) {
        super(reason);
        this.suggestion = suggestion;
    }

    /** Why, the same sentence for every formula with this fault. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What to do, with what is particular to this one. */
    public String suggestion() {
        return suggestion;
    }
}
