package it.fuorigenova.cql2;

import it.fuorigenova.cql2.Expression.AccentInsensitive;
import it.fuorigenova.cql2.Expression.ArrayValue;
import it.fuorigenova.cql2.Expression.Call;
import it.fuorigenova.cql2.Expression.CaseInsensitive;
import it.fuorigenova.cql2.Expression.DateValue;
import it.fuorigenova.cql2.Expression.IntervalValue;
import it.fuorigenova.cql2.Expression.PropertyName;
import it.fuorigenova.cql2.Expression.Sets;
import it.fuorigenova.cql2.Expression.Spatial;
import it.fuorigenova.cql2.Expression.Temporal;
import it.fuorigenova.cql2.Expression.TextValue;
import it.fuorigenova.cql2.Expression.TimestampValue;
import java.util.ArrayList;
import java.util.List;

/** Reads what is written as a name and parentheses: the standard's own functions and literals, and those of servers. */
final class TextCalls {

    private final Tokens tokens;
    private final Tree tree;
    private final TextReader reader;
    private final TextOperands operands;
    private final TextGeometries geometries;

    TextCalls(Tokens tokens, Tree tree, TextReader reader, TextOperands operands) {
        this.tokens = tokens;
        this.tree = tree;
        this.reader = reader;
        this.operands = operands;
        this.geometries = new TextGeometries(tokens, tree);
    }

    /** Whether a name is followed by parentheses. One that is not is a property, even if it is called {@code date}. */
    boolean isNext() throws Cql2Exception {
        return geometries.isNext() || tokens.after(1).is("(");
    }

    Expression call() throws Cql2Exception {
        Token name = tokens.peek();
        tree.enter(name.place());
        Expression found = geometries.isNext() ? geometries.geometry() : named(name);
        tree.leave();
        return found;
    }

    private Expression named(Token name) throws Cql2Exception {
        return switch (Ascii.lower(name.text())) {
            case TextGeometries.BOX -> geometries.box();
            case "date" -> date();
            case "timestamp" -> timestamp();
            case "interval" -> interval();
            case "casei" -> tree.put(name.place(), new CaseInsensitive(onlyArgument()));
            case "accenti" -> tree.put(name.place(), new AccentInsensitive(onlyArgument()));
            default -> relation(name);
        };
    }

    private Expression relation(Token name) throws Cql2Exception {
        var spatial = Symbol.anyCase(SpatialRelation.class, name.text());
        if (spatial.isPresent()) {
            List<Expression> two = two(false);
            return tree.put(name.place(), new Spatial(spatial.get(), two.getFirst(), two.getLast()));
        }
        var temporal = Symbol.anyCase(TemporalRelation.class, name.text());
        if (temporal.isPresent()) {
            List<Expression> two = two(false);
            return tree.put(name.place(), new Temporal(temporal.get(), two.getFirst(), two.getLast()));
        }
        var sets = Symbol.anyCase(SetRelation.class, name.text());
        if (sets.isPresent()) {
            List<Expression> two = two(true);
            return tree.put(name.place(), new Sets(sets.get(), two.getFirst(), two.getLast()));
        }
        tokens.next();
        return tree.put(name.place(), new Call(name.text(), arguments()));
    }

    private List<Expression> arguments() throws Cql2Exception {
        tokens.expect("(");
        List<Expression> found = new ArrayList<>();
        if (tokens.accept(")")) {
            return found;
        }
        do {
            found.add(reader.expression());
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw tokens.unexpected(Expected.COMMA_OR_PARENTHESIS);
        }
        return found;
    }

    private Expression onlyArgument() throws Cql2Exception {
        tokens.next();
        tokens.expect("(");
        Expression argument = operands.value();
        tokens.expect(")");
        return argument;
    }

    private List<Expression> two(boolean arrays) throws Cql2Exception {
        tokens.next();
        tokens.expect("(");
        Expression first = arrays ? array() : operands.value();
        tokens.expect(",");
        Expression second = arrays ? array() : operands.value();
        tokens.expect(")");
        return List.of(first, second);
    }

    /** Where an array is expected, even a single element in parentheses is one. */
    private Expression array() throws Cql2Exception {
        Place place = tokens.peek().place();
        if (!tokens.accept("(")) {
            return operands.value();
        }
        List<Expression> found = new ArrayList<>();
        if (tokens.accept(")")) {
            return tree.put(place, new ArrayValue(found));
        }
        do {
            found.add(element());
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw tokens.unexpected(Expected.COMMA_OR_PARENTHESIS);
        }
        return tree.put(place, new ArrayValue(found));
    }

    /**
     * An element in double quotes is a text. By the grammar it would be a property, but the standard's own example and
     * abstract test of arrays ({@code /conf/array-functions/array-predicates}) mean texts.
     */
    private Expression element() throws Cql2Exception {
        Token token = tokens.peek();
        Token next = tokens.after(1);
        if (token.kind() == Token.Kind.QUOTED_NAME && (next.is(",") || next.is(")"))) {
            return tree.put(token.place(), new TextValue(Tree.text(tokens.next().text(), token.place())));
        }
        return reader.expression();
    }

    private DateValue date() throws Cql2Exception {
        Place place = tokens.next().place();
        tokens.expect("(");
        Token text = tokens.expect(Token.Kind.TEXT, Expected.DATE);
        tokens.expect(")");
        return tree.put(place, new DateValue(Instants.date(text.text(), text.place())));
    }

    private TimestampValue timestamp() throws Cql2Exception {
        Place place = tokens.next().place();
        tokens.expect("(");
        Token text = tokens.expect(Token.Kind.TEXT, Expected.TIMESTAMP);
        tokens.expect(")");
        return tree.put(place, new TimestampValue(Instants.timestamp(text.text(), text.place())));
    }

    private IntervalValue interval() throws Cql2Exception {
        Place place = tokens.next().place();
        tokens.expect("(");
        Expression start = bound();
        tokens.expect(",");
        Expression end = bound();
        tokens.expect(")");
        Instants.checkOrder(start, end, place);
        return tree.put(place, new IntervalValue(start, end));
    }

    private Expression bound() throws Cql2Exception {
        Token token = tokens.peek();
        Place place = token.place();
        // Examples of the standard write instants in double quotes, and no name begins with a digit or a full stop.
        boolean instant = token.kind() == Token.Kind.TEXT
                || (token.kind() == Token.Kind.QUOTED_NAME && !Identifiers.isPlain(token.text()));
        if (instant && !Identifiers.isReserved(token.text())) {
            return tree.put(place, Instants.bound(tokens.next().text(), place));
        }
        if (token.kind() == Token.Kind.QUOTED_NAME) {
            return tree.put(place, new PropertyName(Tree.text(tokens.next().text(), place)));
        }
        if (token.kind() != Token.Kind.NAME || Identifiers.isReserved(token.text())) {
            throw tokens.unexpected(Expected.BOUND);
        }
        return operands.value();
    }
}
