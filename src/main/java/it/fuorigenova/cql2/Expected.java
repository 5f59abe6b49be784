package it.fuorigenova.cql2;

/** What could have stood where something else stands. */
final class Expected {

    static final Message VALUE =
            new Message("un valore, una proprietà, una funzione o (", "a value, a property, a function or (");
    static final Message AND_OR_END = new Message("AND, OR, un operatore o la fine", "AND, OR, an operator or the end");
    static final Message AFTER_NOT = new Message("LIKE, BETWEEN o IN", "LIKE, BETWEEN or IN");
    static final Message COMMA_OR_PARENTHESIS = new Message("una virgola o )", "a comma or )");
    static final Message OPERATOR_OR_PARENTHESIS =
            new Message("un operatore, AND, OR o )", "an operator, AND, OR or )");
    static final Message PATTERN = new Message("un modello tra apici", "a pattern in single quotes");
    static final Message NUMBER = new Message("un numero", "a number");
    static final Message DATE = new Message("una data tra apici", "a date in single quotes");
    static final Message TIMESTAMP = new Message("un istante tra apici", "a timestamp in single quotes");
    static final Message BOUND = new Message(
            "una data o un istante tra apici, '..' o una proprietà",
            "a date or timestamp in single quotes, '..' or a property");
    static final Message GEOMETRY = new Message("una geometria", "a geometry");
    static final Message POSITION =
            new Message("una posizione di due o tre numeri", "a position of two or three numbers");
    static final Message ARRAY = new Message("un elenco", "an array");
    static final Message TEXT = new Message("un testo", "a text");
    static final Message EXPRESSION = new Message(
            "un valore, o un oggetto con op, property, date, timestamp, interval, bbox o type",
            "a value, or an object with op, property, date, timestamp, interval, bbox or type");

    private Expected() {}

    /** Exactly this. */
    static Message symbol(String symbol) {
        return new Message(symbol, symbol);
    }

    /** So many arguments. */
    static Message arguments(String count) {
        return new Message(count + " argomenti", count + " arguments");
    }
}
