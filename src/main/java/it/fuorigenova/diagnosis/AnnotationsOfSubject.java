package it.fuorigenova.diagnosis;

import it.fuorigenova.indicator.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What bodies say of the values of a subject and of its members, to be found for each value. */
final class AnnotationsOfSubject {

    private record Key(String indicator, String period) {}

    private final Map<Key, List<Annotation>> byValue;

    AnnotationsOfSubject(List<Annotation> annotations) {
        byValue = annotations.stream().collect(Collectors.groupingBy(one -> new Key(one.indicator(), one.period())));
    }

    /** Those of one indicator in one period, the latest said first. */
    List<Annotation> of(String indicator, String period) {
        return byValue.getOrDefault(new Key(indicator, period), List.of());
    }
}
