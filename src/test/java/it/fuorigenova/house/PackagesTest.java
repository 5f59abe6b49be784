package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says what it is for, and means every type it names to be there unless it says otherwise. */
class PackagesTest {

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        List<Path> silent = Stream.concat(
                        packages("src/main/java"), packages("src/test/java").filter(PackagesTest::isTheirsAlone))
                .filter(folder -> !speaks(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), silent);
    }

    /** Tests live in the packages of what they test; only the packages that are theirs alone need words. */
    private static boolean isTheirsAlone(Path folder) {
        return !Files.exists(Path.of(folder.toString().replace("src/test", "src/main")));
    }

    private static Stream<Path> packages(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static boolean speaks(Path info) {
        try {
            String text = Files.exists(info) ? Files.readString(info) : "";
            return text.startsWith("/**") && text.contains("\n@NullMarked\npackage ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
