package it.fuorigenova.analysis;

import it.fuorigenova.indicator.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What bodies say of the values of a table, to be found for each of them. Of most values nobody has said anything. */
final class Said {

    private record Key(String indicator, String period) {}

    private final Map<Key, Map<UUID, List<Annotation>>> byValue = new HashMap<>();

    Said(List<Annotation> annotations) {
        annotations.forEach(
                one -> byValue.computeIfAbsent(new Key(one.indicator(), one.period()), any -> new HashMap<>())
                        .computeIfAbsent(one.territory(), any -> new ArrayList<>())
                        .add(one));
    }

    /** What is said of the value of a place, and of those of the municipalities that it is made of. */
    List<Annotation> of(Reading.Subject subject, String indicator, @Nullable String period) {
        // Mostly nobody says anything at all, and there may be half a million values.
        Map<UUID, List<Annotation>> here =
                byValue.isEmpty() || period == null ? null : byValue.get(new Key(indicator, period));
        if (here == null) {
            return List.of();
        }
        List<Annotation> own = here.getOrDefault(subject.place().id(), List.of());
        if (subject.municipalities().isEmpty()) {
            return own;
        }
        List<Annotation> all = new ArrayList<>(own);
        subject.municipalities().forEach(one -> all.addAll(here.getOrDefault(one, List.of())));
        return all;
    }

    /** Each of several once, in their order. */
    static List<Annotation> once(Collection<List<Annotation>> several) {
        return several.stream().flatMap(List::stream).distinct().toList();
    }

    /** In a field of a table: who says it, when, what sort of saying it is, and the text; null where nobody does. */
    static @Nullable String inWords(List<Annotation> annotations, UUID place) {
        return annotations.isEmpty()
                ? null
                : annotations.stream().map(one -> inWords(one, place)).collect(Collectors.joining(" | "));
    }

    private static String inWords(Annotation one, UUID place) {
        String of = one.territory().equals(place) ? "" : one.territoryName() + ": ";
        String answer = one.answer() == null ? "" : " -> " + one.answer();
        return "%s%s, %s (%s, %s): %s%s"
                .formatted(of, one.organisation(), one.date(), one.kind(), one.state(), one.text(), answer);
    }

    /** The same where several indicators stand side by side: each with the indicator and the period it is about. */
    static @Nullable String inWordsWithIndicator(List<Annotation> annotations, UUID place) {
        return annotations.isEmpty()
                ? null
                : annotations.stream()
                        .map(one -> one.indicator() + " " + one.period() + ": " + inWords(one, place))
                        .collect(Collectors.joining(" | "));
    }
}
