package it.fuorigenova.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must still be so for a change to be made (RFC 9110, 13.1.1). The entity tag of something that can be changed
 * begins with its version, whatever the format and language of the answer it came with; so it is the version that is
 * compared, and a tag of any representation of the present state will do.
 */
public final class Precondition {

    /** What parts the version from the rest of an entity tag. */
    static final char BEHIND_VERSION = '.';

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");
    private static final Pattern VERSIONED = Pattern.compile("([0-9]{1,18})(\\..*)?");

    private static final Wording UNSAID = new Wording(
            "Manca l'intestazione If-Match: dice quale versione hai visto.",
            "The header If-Match is missing: it says which version you have seen.");
    private static final Wording CHANGED = new Wording(
            "Qualcuno ha cambiato il record dopo che l'hai letto: ora è alla versione %s.",
            "Somebody has changed the record since you read it: it is at version %s now.");
    private static final Wording UNREADABLE = new Wording(
            "l'intestazione If-Match non è una lista di ETag", "the header If-Match is no list of entity tags");

    private final boolean any;
    private final List<Long> versions;

    private Precondition(boolean any, List<Long> versions) {
        this.any = any;
        this.versions = versions;
    }

    /** What {@code If-Match} says; empty where there is none. */
    public static Optional<Precondition> ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        if (header.strip().equals("*")) {
            return Optional.of(new Precondition(true, List.of()));
        }
        List<Long> versions = new ArrayList<>();
        Matcher tags = TAG.matcher(header);
        int read = 0;
        while (tags.find() && tags.start() == read) {
            // A weak tag never matches here (RFC 9110, 8.8.3.2), nor does one that was not ours.
            if (tags.group(1) == null) {
                version(tags.group(2)).ifPresent(versions::add);
            }
            read = tags.end();
        }
        if (read != header.length()) {
            throw ProblemException.of(
                    HttpProblem.INVALID_PARAMETER, UNREADABLE, List.of(Fault.inParameter("If-Match", UNREADABLE)));
        }
        return Optional.of(new Precondition(false, versions));
    }

    /** That one version is still the present one. */
    public static Precondition unchangedSince(long version) {
        return new Precondition(false, List.of(version));
    }

    /** The refusal of a change that does not say what it is based on. */
    public static ProblemException missing() {
        return ProblemException.of(HttpProblem.PRECONDITION_REQUIRED, UNSAID);
    }

    /** A problem where the present version is none of those meant. */
    public void check(long present) {
        if (!any && !versions.contains(present)) {
            throw ProblemException.of(HttpProblem.PRECONDITION_FAILED, CHANGED.with(present));
        }
    }

    /** The entity tag of a version, where no bytes of it are sent. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static Optional<Long> version(String opaque) {
        Matcher versioned = VERSIONED.matcher(opaque);
        return versioned.matches() ? Optional.of(Long.parseLong(versioned.group(1))) : Optional.empty();
    }
}
