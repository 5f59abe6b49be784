package it.fuorigenova.cql2;

import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of a text that means something.
 *
 * @param text a name or text without its quotes and escapes; anything else as it was written
 * @param column of its first code point, counted from 1
 * @param fault what is wrong with it, for {@link Kind#WRONG} only
 */
record Token(Kind kind, String text, int column, @Nullable Cql2Exception fault) {

    enum Kind {
        /** A name without quotes, or a keyword. */
        NAME,
        /** A name in double quotes. */
        QUOTED_NAME,
        TEXT,
        NUMBER,
        /** An operator, a parenthesis or a comma. */
        SYMBOL,
        END,
        /** Something that is none of these. It is refused when its turn comes, so that the first fault is told first. */
        WRONG
    }

    Place place() {
        return new Place.Column(column);
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String keyword) {
        return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
    }

    /** How a message calls it. */
    Message found() {
        String shown = Message.excerpt(text);
        return switch (kind) {
            case END -> new Message("la fine", "the end");
            case TEXT -> same("'" + shown + "'");
            case QUOTED_NAME -> same("\"" + shown + "\"");
            case NAME, NUMBER, SYMBOL, WRONG -> same(shown);
        };
    }

    private static Message same(String text) {
        return new Message(text, text);
    }
}
