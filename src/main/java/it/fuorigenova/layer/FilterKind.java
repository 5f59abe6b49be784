package it.fuorigenova.layer;

import it.fuorigenova.cql2.Message;

/** What an expression of a filter yields. */
enum FilterKind {
    TEXT("un testo", "a text"),
    NUMBER("un numero", "a number"),
    BOOLEAN("un valore logico", "a boolean"),
    DATE("una data", "a date"),
    TIMESTAMP("un istante", "a timestamp"),
    INTERVAL("un intervallo", "an interval"),
    GEOMETRY("una geometria", "a geometry"),
    LIST("un elenco", "an array"),
    JSON("un dato composto", "a compound value");

    private final Message message;

    FilterKind(String italian, String english) {
        this.message = new Message(italian, english);
    }

    /** What people call it, with its article. */
    Message message() {
        return message;
    }

    boolean isInstant() {
        return this == DATE || this == TIMESTAMP;
    }

    /** What the values of a property are to a filter. */
    static FilterKind of(PropertyType type) {
        return switch (type) {
            case TEXT, ID -> TEXT;
            case INTEGER, NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case INSTANT -> TIMESTAMP;
            case TEXT_LIST -> LIST;
            case GEOMETRY -> GEOMETRY;
            case JSON, RECORD -> JSON;
        };
    }
}
