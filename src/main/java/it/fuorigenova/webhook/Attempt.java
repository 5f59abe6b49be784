package it.fuorigenova.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * How an attempt to deliver ended.
 *
 * @param response what the receiver answered; empty where he did not
 * @param failure why it failed; empty where it did not
 * @param wish how long the receiver asks to be left alone, zero where he does not say
 */
record Attempt(Optional<Integer> response, Optional<DeliveryFailure> failure, Duration took, Duration wish) {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int GONE = 410;

    static Attempt answered(int status, Duration took, Duration wish) {
        boolean isSuccess = status >= OK && status < MULTIPLE_CHOICES;
        return new Attempt(
                Optional.of(status),
                isSuccess ? Optional.empty() : Optional.of(DeliveryFailure.NOT_ACCEPTED),
                took,
                wish);
    }

    static Attempt failed(DeliveryFailure failure, Duration took) {
        return new Attempt(Optional.empty(), Optional.of(failure), took, Duration.ZERO);
    }

    boolean isDelivered() {
        return failure.isEmpty();
    }

    /** Whether the receiver says that nobody is there any more, and never will be. */
    boolean isGone() {
        return response.filter(status -> status == GONE).isPresent();
    }
}
