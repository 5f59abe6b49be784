package it.fuorigenova.cql2;

import java.math.BigDecimal;
import java.util.IdentityHashMap;

/** A tree while it grows: where each of its nodes stands, and how large it may become. */
final class Tree {

    /** A drawn polygon of a thousand corners has about 20,000 characters. */
    static final int MOST_CHARACTERS = 65_536;

    static final int MOST_LEVELS = 64;
    static final int MOST_NODES = 2_000;
    static final int MOST_POSITIONS = 4_000;
    private static final int LONGEST_NUMBER = 400;
    private static final int MOST_DIGITS = 64;
    private static final int GREATEST_EXPONENT = 308;

    private record Seat(Place place, int height) {}

    /** By identity: two equal literals stand in two places. */
    private final IdentityHashMap<Expression, Seat> seats = new IdentityHashMap<>();

    private int level;
    private int positions;

    /** A node that has been read; its parts are in the tree already. */
    <E extends Expression> E put(Place place, E node) throws Cql2Exception {
        int height = 1;
        for (Expression part : node.parts()) {
            Seat seat = seats.get(part);
            height = Math.max(height, seat == null ? 1 : seat.height + 1);
        }
        if (height > MOST_LEVELS) {
            throw new Cql2Exception(Cql2Fault.TOO_DEEP, place, MOST_LEVELS);
        }
        seats.put(node, new Seat(place, height));
        if (seats.size() > MOST_NODES) {
            throw new Cql2Exception(Cql2Fault.TOO_MANY_PARTS, place, MOST_NODES);
        }
        return node;
    }

    /** Where a node stands; the beginning for one that was not read. */
    Place placeOf(Expression node, Place beginning) {
        Seat seat = seats.get(node);
        return seat == null ? beginning : seat.place;
    }

    /** Goes down a level of what is being read, before the stack knows of it. */
    void enter(Place place) throws Cql2Exception {
        if (++level > MOST_LEVELS) {
            throw new Cql2Exception(Cql2Fault.TOO_DEEP, place, MOST_LEVELS);
        }
    }

    void leave() {
        level--;
    }

    void countPosition(Place place) throws Cql2Exception {
        if (++positions > MOST_POSITIONS) {
            throw new Cql2Exception(Cql2Fault.TOO_MANY_POSITIONS, place, MOST_POSITIONS);
        }
    }

    /** A number that PostgreSQL and a double can both hold, and that is no work to reckon with. */
    static BigDecimal number(String written, Place place) throws Cql2Exception {
        if (written.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal value = new BigDecimal(written);
                long exponent = (long) value.precision() - value.scale() - 1;
                if (value.signum() == 0) {
                    // 0E+999999999 would be written out in full somewhere.
                    return BigDecimal.ZERO;
                }
                if (value.precision() <= MOST_DIGITS && Math.abs(exponent) <= GREATEST_EXPONENT) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // An exponent beyond all bounds.
            }
        }
        throw new Cql2Exception(Cql2Fault.BAD_NUMBER, place, Message.excerpt(written));
    }

    /** Text without the one character that PostgreSQL does not store, and without halves of characters. */
    static String text(String value, Place place) throws Cql2Exception {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new Cql2Exception(Cql2Fault.UNKNOWN_CHARACTER, place, String.format("U+%04X", (int) c));
            }
        }
        return value;
    }
}
