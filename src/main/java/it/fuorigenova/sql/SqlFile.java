package it.fuorigenova.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of one statement, kept in a file whose name says what it answers. */
public record SqlFile(String name, String text) {

    /**
     * Reads a statement kept beside a class.
     *
     * @param owner the class that asks it; the file stands in the resources folder of the same package
     * @param name the file's name without {@code .sql}
     */
    public static SqlFile beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + name + ".sql beside " + owner.getName());
            }
            return new SqlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
