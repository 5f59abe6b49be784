package it.fuorigenova.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known name that somebody probably meant. */
public final class NearestName {

    private static final Wording MEANT = new Wording("%s; forse intendevi `%s`?", "%s; did you mean `%s`?");
    private static final Wording KNOWN = new Wording("%s; sono ammessi: %s", "%s; known are: %s");

    private NearestName() {}

    /**
     * The known name nearest to this one, where one is near enough to be meant: two letters may differ, in a long name
     * a third of them; case and punctuation do not count.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        String wanted = plain(name);
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, wanted.length() / 3));
        return known.stream()
                .filter(candidate -> distance.apply(wanted, plain(candidate)) >= 0)
                .min(Comparator.<String>comparingInt(candidate -> distance.apply(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What is wrong with a name, with the nearest known one or, if none is near, all of them. */
    public static Wording suggest(Wording wrong, String name, Collection<String> known) {
        Optional<String> near = to(name, known);
        if (near.isPresent()) {
            return new Wording(
                    MEANT.it().formatted(wrong.it(), near.get()), MEANT.en().formatted(wrong.en(), near.get()));
        }
        if (known.isEmpty()) {
            return wrong;
        }
        String all = String.join(", ", known.stream().sorted().toList());
        return new Wording(KNOWN.it().formatted(wrong.it(), all), KNOWN.en().formatted(wrong.en(), all));
    }
}
