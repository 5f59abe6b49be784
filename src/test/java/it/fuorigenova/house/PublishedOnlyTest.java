package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Values leave through the view {@code published_observation} alone, which withholds what is not to be published. Only
 * what brings values in knows the table behind it.
 */
class PublishedOnlyTest {

    private static final Pattern READS =
            Pattern.compile("\\b(from|join|update|into)\\s+(superseded_)?observation\\b|\\bresidents_around\\b");
    private static final Pattern IMPORTS = Pattern.compile(
            ".*/indicator/(add|change|keep-superseded|mark-computed|supersede-(gone|uncomputed)|withhold(-superseded)?)"
                    + "-observations\\.sql|.*/formula/FormulaStatement\\.java");

    @Test
    void nothingButTheImportReadsTheTableOfObservations() throws IOException {
        List<String> wrong = new ArrayList<>();
        int imports = 0;
        for (Path file : sources()) {
            if (READS.matcher(Files.readString(file)).find()) {
                boolean allowed = IMPORTS.matcher(file.toString()).matches();
                imports += allowed ? 1 : 0;
                if (!allowed) {
                    wrong.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(imports >= 3, "the pattern finds what it is meant to find");
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/main/resources/it")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().matches(".*\\.(java|sql)")).forEach(found::add);
            }
        }
        return found;
    }
}
