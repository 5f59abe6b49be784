package it.fuorigenova.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The letters of the charts as files, for documents that must have them within. */
public final class Letters {

    /** What the family is called. */
    public static final String FAMILY = "Titillium Web";

    private static final Path REGULAR = copy("regular");
    private static final Path STRONG = copy("600");

    private Letters() {}

    /** TrueType, of weight 400. */
    public static Path regular() {
        return REGULAR;
    }

    /** TrueType, of weight 600. */
    public static Path strong() {
        return STRONG;
    }

    static InputStream open(String weight) {
        String name = "titillium-web-" + weight + ".ttf";
        return Objects.requireNonNull(Letters.class.getResourceAsStream(name), "The build has brought no " + name);
    }

    private static Path copy(String weight) {
        try (InputStream in = open(weight)) {
            Path file = Files.createTempFile("fuorigenova-" + weight, ".ttf");
            file.toFile().deleteOnExit();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
