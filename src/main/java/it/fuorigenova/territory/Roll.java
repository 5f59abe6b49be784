package it.fuorigenova.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The territories of one kind on a day, in the order of their codes: immutable, and the same object while nothing changes. */
public final class Roll {

    private final List<Entry> entries;
    private final Map<UUID, Entry> byId = new HashMap<>();

    Roll(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> byId.put(entry.id(), entry));
    }

    /**
     * A territory as it was called on the day.
     *
     * @param code the ISTAT code of a municipality, region or province, the statistical code (UTS) of a metropolitan
     *     city, our key of a zone or union, ISO 3166 of a country; null where it had none
     * @param belfioreCode of a municipality
     */
    public record Entry(
            UUID id,
            TerritoryKind kind,
            String name,
            @Nullable String code,
            @Nullable String belfioreCode) {}

    /** All of them. */
    public List<Entry> entries() {
        return entries;
    }

    /** One of them. */
    public Optional<Entry> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }
}
