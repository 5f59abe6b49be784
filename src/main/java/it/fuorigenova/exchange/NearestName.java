package it.fuorigenova.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name that somebody probably meant. */
final class NearestName {

    private NearestName() {}

    /** The known name nearest to this one, where one is near enough to be meant. */
    static Optional<String> to(String name, Collection<String> known) {
        String wanted = plain(name);
        int farthest = Math.max(2, wanted.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(farthest);
        return known.stream()
                .filter(candidate -> distance.apply(wanted, plain(candidate)) >= 0)
                .min(Comparator.<String>comparingInt(candidate -> distance.apply(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
