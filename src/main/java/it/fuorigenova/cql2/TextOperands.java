package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.Arithmetic;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.BooleanValue;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.NumberValue;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.TextValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is compared: sums, products, powers, and what they are made of. */
final class TextOperands {

    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();

    private final Tokens tokens;
    private final Tree tree;
    private final TextReader reader;
    private final TextCalls calls;

    TextOperands(Tokens tokens, Tree tree, TextReader reader) {
        this.tokens = tokens;
        this.tree = tree;
        this.reader = reader;
        this.calls = new TextCalls(tokens, tree, reader, this);
    }

    /** Anything that may stand beside an operator. */
    Expression value() throws Cql2Exception {
        return chain(1);
    }

    /** Operators of one precedence and all tighter ones; from left to right, as everywhere but in powers. */
    private Expression chain(int precedence) throws Cql2Exception {
        if (precedence == ArithmeticOperator.POWER.precedence()) {
            return power();
        }
        Place place = tokens.peek().place();
        Expression left = chain(precedence + 1);
        for (Optional<ArithmeticOperator> next = operator(precedence); next.isPresent(); next = operator(precedence)) {
            tokens.next();
            left = tree.put(place, new Arithmetic(next.get(), left, chain(precedence + 1)));
        }
        return left;
    }

    private Optional<ArithmeticOperator> operator(int precedence) throws Cql2Exception {
        Token next = tokens.peek();
        boolean may = next.kind() == Token.Kind.SYMBOL || next.kind() == Token.Kind.NAME;
        return may
                ? Symbol.anyCase(ArithmeticOperator.class, next.text())
                        .filter(operator -> operator.precedence() == precedence)
                : Optional.empty();
    }

    /** The standard has one exponent; a second one counts first, as in mathematics. */
    private Expression power() throws Cql2Exception {
        Place place = tokens.peek().place();
        Expression base = signed();
        if (!tokens.accept("^")) {
            return base;
        }
        tree.enter(place);
        Expression exponent = power();
        tree.leave();
        return tree.put(place, new Arithmetic(ArithmeticOperator.POWER, base, exponent));
    }

    /** A sign binds tighter than a power ({@code arithmeticFactor}): -2^2 is 4. */
    private Expression signed() throws Cql2Exception {
        Place place = tokens.peek().place();
        boolean minus = tokens.accept("-");
        if (!minus && !tokens.accept("+")) {
            return primary();
        }
        tree.enter(place);
        Expression operand = signed();
        tree.leave();
        if (!minus) {
            return operand;
        }
        if (operand instanceof NumberValue number) {
            return tree.put(place, new NumberValue(number.value().negate()));
        }
        NumberValue minusOne = tree.put(place, new NumberValue(MINUS_ONE));
        return tree.put(place, new Arithmetic(ArithmeticOperator.TIMES, minusOne, operand));
    }

    private Expression primary() throws Cql2Exception {
        Token token = tokens.peek();
        Place place = token.place();
        return switch (token.kind()) {
            case NUMBER -> {
                tokens.next();
                yield tree.put(place, new NumberValue(Tree.number(token.text(), place)));
            }
            case TEXT -> text();
            case QUOTED_NAME -> {
                tokens.next();
                yield tree.put(place, new PropertyName(Tree.text(token.text(), place)));
            }
            case NAME -> named(token);
            case SYMBOL, END, WRONG -> {
                if (!token.is("(")) {
                    throw tokens.unexpected(Expected.VALUE);
                }
                yield parenthesised();
            }
        };
    }

    private Expression named(Token token) throws Cql2Exception {
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            tokens.next();
            return tree.put(token.place(), new BooleanValue(token.isWord("TRUE")));
        }
        if (Identifiers.isReserved(token.text())) {
            throw tokens.unexpected(Expected.VALUE);
        }
        if (calls.isNext()) {
            return calls.call();
        }
        tokens.next();
        return tree.put(token.place(), new PropertyName(token.text()));
    }

    /** One expression in parentheses is that expression; none, or several, are an array. */
    private Expression parenthesised() throws Cql2Exception {
        Place place = tokens.peek().place();
        tree.enter(place);
        tokens.expect("(");
        List<Expression> found = new ArrayList<>();
        if (!tokens.peek().is(")")) {
            do {
                found.add(reader.expression());
            } while (tokens.accept(","));
        }
        if (!tokens.accept(")")) {
            throw tokens.unexpected(Expected.OPERATOR_OR_PARENTHESIS);
        }
        tree.leave();
        return found.size() == 1 ? found.getFirst() : tree.put(place, new ArrayValue(found));
    }

    /** A text between quotes. */
    TextValue text() throws Cql2Exception {
        Token token = tokens.next();
        return tree.put(token.place(), new TextValue(Tree.text(token.text(), token.place())));
    }

    /** {@code patternExpression}: a text, in which case or accents may be set aside. */
    Expression pattern() throws Cql2Exception {
        Token token = tokens.peek();
        boolean ofCase = token.isWord("CASEI");
        if (!ofCase && !token.isWord("ACCENTI")) {
            if (token.kind() != Token.Kind.TEXT) {
                throw tokens.unexpected(Expected.PATTERN);
            }
            return text();
        }
        tokens.next();
        tree.enter(token.place());
        tokens.expect("(");
        Expression inner = pattern();
        tokens.expect(")");
        tree.leave();
        return tree.put(token.place(), ofCase ? new CaseInsensitive(inner) : new AccentInsensitive(inner));
    }
}
