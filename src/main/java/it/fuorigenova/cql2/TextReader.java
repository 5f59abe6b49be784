package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.And;
import it.fuorigenova.cql2.Expression.Between;
import it.fuorigenova.cql2.Expression.Comparison;
import it.fuorigenova.cql2.Expression.In;
import it.fuorigenova.cql2.Expression.IsNull;
import it.fuorigenova.cql2.Expression.Like;
import it.fuorigenova.cql2.Expression.Not;
import it.fuorigenova.cql2.Expression.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads text by recursive descent: from the loosest binding, OR, down to {@link TextOperands}. The grammar is that of
 * OGC 21-065r2, Annex B, with one difference: what stands in parentheses may be a predicate or a value, and which of
 * the two is right is decided by types, later, where the message can say more.
 */
final class TextReader {

    private final Tokens tokens;
    private final Tree tree;
    private final TextOperands operands;

    TextReader(Tokens tokens, Tree tree) {
        this.tokens = tokens;
        this.tree = tree;
        this.operands = new TextOperands(tokens, tree, this);
    }

    /** The whole filter. */
    Expression filter() throws Cql2Exception {
        if (tokens.peek().kind() == Token.Kind.END) {
            throw new Cql2Exception(Cql2Fault.EMPTY, tokens.peek().place());
        }
        Expression filter = expression();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected(Expected.AND_OR_END);
        }
        return filter;
    }

    /** {@code booleanExpression}, or any other expression where one may stand. */
    Expression expression() throws Cql2Exception {
        Place place = tokens.peek().place();
        List<Expression> found = new ArrayList<>();
        do {
            found.add(all());
        } while (tokens.acceptWord("OR"));
        return found.size() == 1 ? found.getFirst() : tree.put(place, new Or(found));
    }

    private Expression all() throws Cql2Exception {
        Place place = tokens.peek().place();
        List<Expression> found = new ArrayList<>();
        do {
            found.add(factor());
        } while (tokens.acceptWord("AND"));
        return found.size() == 1 ? found.getFirst() : tree.put(place, new And(found));
    }

    private Expression factor() throws Cql2Exception {
        Place place = tokens.peek().place();
        if (!tokens.acceptWord("NOT")) {
            return predicate();
        }
        tree.enter(place);
        Expression operand = factor();
        tree.leave();
        return tree.put(place, new Not(operand));
    }

    private Expression predicate() throws Cql2Exception {
        Place place = tokens.peek().place();
        Expression left = operands.value();
        Optional<Comparator> comparator = comparator();
        if (comparator.isPresent()) {
            tokens.next();
            return tree.put(place, new Comparison(comparator.get(), left, operands.value()));
        }
        if (tokens.acceptWord("IS")) {
            boolean not = tokens.acceptWord("NOT");
            tokens.expectWord("NULL");
            return perhapsNot(not, place, tree.put(place, new IsNull(left)));
        }
        boolean not = tokens.acceptWord("NOT");
        return perhapsNot(not, place, rest(left, place, not));
    }

    private Optional<Comparator> comparator() throws Cql2Exception {
        Token next = tokens.peek();
        return next.kind() == Token.Kind.SYMBOL ? Symbol.exactly(Comparator.class, next.text()) : Optional.empty();
    }

    private Expression perhapsNot(boolean not, Place place, Expression predicate) throws Cql2Exception {
        return not ? tree.put(place, new Not(predicate)) : predicate;
    }

    private Expression rest(Expression left, Place place, boolean not) throws Cql2Exception {
        if (tokens.acceptWord("LIKE")) {
            return tree.put(place, new Like(left, operands.pattern()));
        }
        if (tokens.acceptWord("BETWEEN")) {
            Expression low = operands.value();
            tokens.expectWord("AND");
            return tree.put(place, new Between(left, low, operands.value()));
        }
        if (tokens.acceptWord("IN")) {
            return tree.put(place, new In(left, list()));
        }
        if (not) {
            throw tokens.unexpected(Expected.AFTER_NOT);
        }
        return left;
    }

    private List<Expression> list() throws Cql2Exception {
        tokens.expect("(");
        List<Expression> found = new ArrayList<>();
        do {
            found.add(operands.value());
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw tokens.unexpected(Expected.COMMA_OR_PARENTHESIS);
        }
        return found;
    }
}
