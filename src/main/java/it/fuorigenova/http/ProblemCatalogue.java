package it.fuorigenova.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every kind of problem that any package may answer with, by its slug. */
@ApplicationScoped
public class ProblemCatalogue {

    private final Map<String, ProblemType> types = new LinkedHashMap<>();

    ProblemCatalogue(Instance<ProblemFamily> families) {
        families.stream()
                .flatMap(family -> family.types().stream())
                .sorted((a, b) -> a.status() != b.status()
                        ? a.status() - b.status()
                        : a.slug().compareTo(b.slug()))
                .forEach(this::add);
    }

    private void add(ProblemType type) {
        if (types.putIfAbsent(type.slug(), type) != null) {
            throw new IllegalStateException("Two kinds of problem are called " + type.slug());
        }
    }

    /** All of them, by status. */
    public List<ProblemType> list() {
        return List.copyOf(types.values());
    }

    /** The one with this slug. */
    public Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(types.get(slug));
    }
}
