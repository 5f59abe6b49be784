package it.fuorigenova.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of a change.
 *
 * @param unless what must still be so for it to be made; empty where the caller does not say
 * @param reason why it is made, in his words, for the history of what is changed; null where he does not say
 */
public record Grounds(
        Optional<Precondition> unless, @Nullable String reason) {

    /** The query parameter that a reason comes in. */
    public static final String REASON = "reason";

    /** As many characters may a reason have. */
    public static final int LONGEST_REASON = 500;

    /** What a request says of them; a problem where it cannot be read. */
    public static Grounds of(@Nullable String ifMatch, @Nullable String reason) {
        Parameters parameters = new Parameters();
        Optional<String> why = parameters.find(REASON, reason, ValueReader.text(LONGEST_REASON));
        parameters.check();
        return new Grounds(Precondition.ifMatch(ifMatch), why.orElse(null));
    }

    /** The same with another reason. */
    public Grounds because(@Nullable String other) {
        return new Grounds(unless, other);
    }

    /** A problem where the present version is none of those meant, or none is. */
    public void check(long present) {
        unless.orElseThrow(Precondition::missing).check(present);
    }
}
