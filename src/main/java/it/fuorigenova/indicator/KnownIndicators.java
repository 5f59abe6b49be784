package it.fuorigenova.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every indicator as it stood when the catalogue was opened, by its code and its other names. */
public final class KnownIndicators {

    private final List<Indicator> all;
    private final Map<String, Indicator> byName = new HashMap<>();

    /** Of these, by theme and code. A code is its indicator's before it is another's alias. */
    KnownIndicators(List<Indicator> all) {
        this.all = List.copyOf(all);
        all.forEach(one -> byName.put(one.code(), one));
        nameBy(Indicator.Origin.IMPORTED);
        nameBy(Indicator.Origin.BUILT_IN);
    }

    private void nameBy(Indicator.Origin origin) {
        all.stream()
                .filter(one -> one.provenance().origin() == origin)
                .forEach(one -> one.provenance().aliases().forEach(alias -> byName.putIfAbsent(alias, one)));
    }

    /** All of them, by theme and code. */
    public List<Indicator> all() {
        return all;
    }

    /** The indicator of this code or alias. */
    public Optional<Indicator> find(String codeOrAlias) {
        return Optional.ofNullable(byName.get(codeOrAlias));
    }

    /** The indicator of this code or alias, if a catalogue describes it. */
    public Optional<Indicator> findCatalogued(String codeOrAlias) {
        return find(codeOrAlias).filter(Indicator::isCatalogued);
    }

    /** Codes and other names of those that a catalogue describes, to suggest one from. */
    public List<String> cataloguedNames() {
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().isCatalogued())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Codes and other names of all, to suggest one from. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }
}
