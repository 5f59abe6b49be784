package it.fuorigenova.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which observations of an SDMX data flow are the values of an indicator: {@code 22_289:DATA_TYPE=JAN&SEX=9&AGE=TOTAL}.
 *
 * @param flow identifier of the data flow, without agency and version
 * @param values of the dimensions, by their names in capital letters
 */
public record SdmxMapping(String flow, Map<String, String> values) {

    /** What a mapping looks like, for messages. */
    static final String FORM = "22_289:DATA_TYPE=JAN&SEX=9&AGE=TOTAL";

    private static final Pattern FLOW = Pattern.compile("(?:[A-Za-z0-9_@$.-]+:)?([A-Za-z0-9_@$-]+)(?:\\([0-9.]+\\))?");
    private static final Pattern WHOLE = Pattern.compile("([A-Za-z0-9_@$-]+):([^:]+)");
    private static final Pattern DIMENSION = Pattern.compile("([A-Z][A-Z0-9_]*)=([A-Za-z0-9_@$.-]+)");

    public SdmxMapping {
        values = Map.copyOf(values);
    }

    /** Reads a mapping; nothing where it is none. */
    public static Optional<SdmxMapping> parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        for (String one : whole.group(2).split("&", -1)) {
            Matcher dimension = DIMENSION.matcher(one);
            if (!dimension.matches() || values.put(dimension.group(1), dimension.group(2)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new SdmxMapping(whole.group(1), values));
    }

    /** The identifier of a data flow without its agency and version: {@code 22_289} of {@code IT1:22_289(1.5)}. */
    public static String flowOf(String reference) {
        Matcher flow = FLOW.matcher(reference);
        @Nullable String name = flow.matches() ? flow.group(1) : null;
        return name == null ? reference : name;
    }

    /** Whether an observation with these values is meant; dimensions it does not name may have any. */
    public boolean fits(Map<String, String> observation) {
        return values.entrySet().stream().allMatch(one -> one.getValue().equals(observation.get(one.getKey())));
    }
}
