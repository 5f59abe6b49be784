package it.fuorigenova.quota;

import java.time.Duration;

/**
 * How a payer stands.
 *
 * @param limit how many requests he may make at once, with a full purse
 * @param left how many he may make now
 * @param full after what time the purse is full again
 * @param enough after what time he may make the one he was refused; zero if he was not
 */
record Balance(long limit, long left, Duration full, Duration enough) {

    /** Of one who has spent nothing. */
    static Balance full(long limit) {
        return new Balance(limit, limit, Duration.ZERO, Duration.ZERO);
    }

    boolean isRefused() {
        return !enough.isZero();
    }
}
