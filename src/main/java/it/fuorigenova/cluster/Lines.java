package it.fuorigenova.cluster;

import java.util.List;
import java.util.regex.Pattern;

/** What to quote from the many lines that a failing server leaves. */
final class Lines {

    private static final Pattern TIME_AND_PROCESS = Pattern.compile("^.*?\\d{4}-\\d\\d-\\d\\d .*?\\[\\d+] ");

    private Lines() {}

    /** The last line that names an error, else the last that says anything. */
    static String mostTelling(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String telling = lines.stream()
                .filter(line -> line.matches(".*\\b(PANIC|FATAL|ERROR|error):.*"))
                .reduce((_, later) -> later)
                .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast());
        return TIME_AND_PROCESS.matcher(telling).replaceFirst("");
    }
}
