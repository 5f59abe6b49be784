package it.fuorigenova.opportunity;

import java.util.UUID;

/** Short codes that people can read out: {@code FG-7K3Q2-M9XTB}. */
final class PublicCode {

    /** Crockford's digits: none that are taken for another. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private PublicCode() {}

    /** The code of an identifier: fifty of its bits, so that a hundred thousand records hardly ever share one. */
    static String of(UUID id) {
        // The version stands in the middle of the most significant half: mix it out of the way.
        long bits = id.getLeastSignificantBits() ^ Long.rotateLeft(id.getMostSignificantBits(), 29);
        StringBuilder code = new StringBuilder("FG-");
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(DIGITS.charAt((int) (bits >>> (i * 5) & 31)));
        }
        return code.toString();
    }
}
