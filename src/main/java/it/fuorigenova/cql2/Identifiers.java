package it.fuorigenova.cql2;

import java.util.Set;

/** Which names need no quotes (OGC 21-065r2, Annex B, {@code identifier}; after XML's names). */
final class Identifiers {

    /** Words that are never taken for a property unless they stand in double quotes. */
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "like", "between", "in", "is", "null", "true", "false", "div");

    /** Pairs of the first and the last code point of a range. */
    private static final int[] START = {
        ':', ':', '_', '_', 'A', 'Z', 'a', 'z', 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF, 0x370, 0x37D, 0x37F, 0x1FFE,
        0x200C, 0x200D, 0x2070, 0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF
    };

    private static final int[] PART = {'.', '.', '0', '9', 0x300, 0x36F, 0x203F, 0x2040};

    private Identifiers() {}

    static boolean isStart(int c) {
        return isIn(START, c) && !Character.isSpaceChar(c);
    }

    static boolean isPart(int c) {
        return isStart(c) || isIn(PART, c);
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(Ascii.lower(word));
    }

    /** Whether a name may stand without quotes. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(Identifiers::isPart)
                && !isReserved(name);
    }

    private static boolean isIn(int[] ranges, int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
