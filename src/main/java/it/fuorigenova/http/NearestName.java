package it.fuorigenova.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the known name a mistyped one is nearest to. */
final class NearestName {

    private static final Wording MEANT = new Wording("%s; forse intendevi `%s`?", "%s; did you mean `%s`?");
    private static final Wording KNOWN = new Wording("%s; sono ammessi: %s", "%s; known are: %s");

    private NearestName() {}

    /** The nearest name, if it is near enough to be meant: a third of its letters may differ, and one more. */
    static Optional<String> of(String name, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String typed = name.toLowerCase(Locale.ROOT);
        Comparator<String> byDistance =
                Comparator.comparing(candidate -> distance.apply(typed, candidate.toLowerCase(Locale.ROOT)));
        return known.stream()
                .min(byDistance.thenComparing(Comparator.naturalOrder()))
                .filter(near -> distance.apply(typed, near.toLowerCase(Locale.ROOT)) <= 1 + near.length() / 3);
    }

    /** What is wrong with a name, with the nearest known one or, if none is near, all of them. */
    static Wording suggest(Wording wrong, String name, Collection<String> known) {
        Optional<String> near = of(name, known);
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
