package it.fuorigenova.exchange;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of a row beside the names they share with every other row: half a million maps would be waste. */
final class Fields extends AbstractMap<String, String> {

    private final Map<String, Integer> positions;
    private final String[] values;

    Fields(Map<String, Integer> positions, String[] values) {
        this.positions = positions;
        this.values = values;
    }

    /** Where each name stands; a name without text has no position. */
    static Map<String, Integer> positions(List<String> names) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                positions.put(names.get(i), i);
            }
        }
        return positions;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        Integer position = positions.get(name);
        return position == null ? null : values[position];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return positions.containsKey(name);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return positions.entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), values[entry.getValue()]))
                        .iterator();
            }

            @Override
            public int size() {
                return positions.size();
            }
        };
    }

    /** Whether no column holds anything. */
    boolean blank() {
        return IntStream.range(0, values.length).allMatch(i -> values[i].isEmpty());
    }
}
