package it.fuorigenova.cql2;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens. */
final class Scanner {

    private final int[] points;
    private int at;

    Scanner(String text) {
        this.points = text.codePoints().toArray();
    }

    /** All tokens up to the end, or up to the first that is wrong. */
    List<Token> tokens() {
        List<Token> found = new ArrayList<>();
        Token last;
        do {
            last = next();
            found.add(last);
        } while (last.kind() != Token.Kind.END && last.kind() != Token.Kind.WRONG);
        return found;
    }

    private Token next() {
        while (at < points.length && isSpace(points[at])) {
            at++;
        }
        int start = at;
        if (at == points.length) {
            return new Token(Token.Kind.END, "", start + 1, null);
        }
        int c = points[at];
        if (c == '\'') {
            return text(start);
        }
        if (c == '"') {
            return quotedName(start);
        }
        if (Ascii.isDigit(c) || (c == '.' && Ascii.isDigit(peek(1)))) {
            return number(start);
        }
        if (Identifiers.isStart(c)) {
            return name(start);
        }
        return symbol(start, c);
    }

    private Token name(int start) {
        while (at < points.length && Identifiers.isPart(points[at])) {
            at++;
        }
        return new Token(Token.Kind.NAME, written(start), start + 1, null);
    }

    private Token number(int start) {
        digits();
        if (peek(0) == '.') {
            at++;
            digits();
        }
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((peek(0) == 'e' || peek(0) == 'E') && Ascii.isDigit(peek(1 + sign))) {
            at += 1 + sign;
            digits();
        }
        return new Token(Token.Kind.NUMBER, written(start), start + 1, null);
    }

    private void digits() {
        while (Ascii.isDigit(peek(0))) {
            at++;
        }
    }

    private Token symbol(int start, int c) {
        if ("(),=<>+-*/%^".indexOf(c) < 0) {
            return wrong(start, Cql2Fault.UNKNOWN_CHARACTER, Character.toString(c));
        }
        boolean two = (c == '<' && (peek(1) == '=' || peek(1) == '>')) || (c == '>' && peek(1) == '=');
        at += two ? 2 : 1;
        return new Token(Token.Kind.SYMBOL, written(start), start + 1, null);
    }

    private Token quotedName(int start) {
        StringBuilder name = new StringBuilder();
        for (at++; at < points.length; at++) {
            if (points[at] != '"') {
                name.appendCodePoint(points[at]);
            } else if (peek(1) == '"') {
                name.append('"');
                at++;
            } else {
                at++;
                return new Token(Token.Kind.QUOTED_NAME, name.toString(), start + 1, null);
            }
        }
        return wrong(start, Cql2Fault.NAME_NOT_CLOSED);
    }

    private Token text(int start) {
        StringBuilder text = new StringBuilder();
        for (at++; at < points.length; at++) {
            int c = points[at];
            if (c == '\'' && peek(1) != '\'') {
                at++;
                return new Token(Token.Kind.TEXT, text.toString(), start + 1, null);
            }
            if (c == '\'') {
                at++;
                text.append('\'');
            } else if (c == '\\' && escaped(peek(1)) >= 0) {
                text.append((char) escaped(peek(1)));
                at++;
            } else {
                text.appendCodePoint(c);
            }
        }
        return wrong(start, Cql2Fault.TEXT_NOT_CLOSED);
    }

    /**
     * What a backslash and this character stand for; -1 where the backslash stands for itself, as before the wildcards
     * of LIKE (requirement /req/cql2-text/escaping).
     */
    private static int escaped(int c) {
        return switch (c) {
            case '\'', '\\' -> c;
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> -1;
        };
    }

    private Token wrong(int start, Cql2Fault fault, Object... values) {
        Cql2Exception why = new Cql2Exception(fault, new Place.Column(start + 1), values);
        return new Token(Token.Kind.WRONG, "", start + 1, why);
    }

    private int peek(int ahead) {
        return at + ahead < points.length ? points[at + ahead] : -1;
    }

    private String written(int start) {
        return new String(points, start, at - start);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
