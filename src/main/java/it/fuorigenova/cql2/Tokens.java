package it.fuorigenova.cql2;

import java.util.List;

/** A text's tokens, read from left to right. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The next token, which stays the next. */
    Token peek() throws Cql2Exception {
        return peek(0);
    }

    /** A later token; whether it is wrong shows when its turn comes. */
    Token after(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private Token peek(int ahead) throws Cql2Exception {
        Token token = after(ahead);
        if (token.fault() != null) {
            throw token.fault();
        }
        return token;
    }

    /** Takes the next token. */
    Token next() throws Cql2Exception {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** Takes the next token if it is this symbol. */
    boolean accept(String symbol) throws Cql2Exception {
        boolean is = peek().is(symbol);
        if (is) {
            at++;
        }
        return is;
    }

    /** Takes the next token if it is this keyword, in letters of either case. */
    boolean acceptWord(String keyword) throws Cql2Exception {
        boolean is = peek().isWord(keyword);
        if (is) {
            at++;
        }
        return is;
    }

    void expect(String symbol) throws Cql2Exception {
        if (!accept(symbol)) {
            throw unexpected(Expected.symbol(symbol));
        }
    }

    void expectWord(String keyword) throws Cql2Exception {
        if (!acceptWord(keyword)) {
            throw unexpected(Expected.symbol(keyword));
        }
    }

    /** The next token must be of this kind. */
    Token expect(Token.Kind kind, Message expected) throws Cql2Exception {
        if (peek().kind() != kind) {
            throw unexpected(expected);
        }
        return next();
    }

    /** What to throw where something else is expected. */
    Cql2Exception unexpected(Message expected) throws Cql2Exception {
        Token token = peek();
        return new Cql2Exception(Cql2Fault.UNEXPECTED, token.place(), token.found(), expected);
    }
}
