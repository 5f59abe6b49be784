package it.fuorigenova.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program to be run to its end, away from the settings that the caller's environment may hold for PostgreSQL. */
record Command(List<String> words) {

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** The same command, run by another one such as {@code unshare -U}. */
    Command behind(List<String> prefix) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList());
    }

    /** The same command with more words. */
    Command with(String... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more)).toList());
    }

    /** How a program ended, and what it wrote to either output. */
    record Outcome(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }

        /** Whether a signal ended it. */
        boolean wasKilled() {
            return exit > 128;
        }

        /** The line that says most about a failure. */
        String lastLine() {
            return Lines.mostTelling(output);
        }
    }

    Outcome run() {
        return run("");
    }

    /** Runs the program, gives it text to read, and waits for its end. */
    Outcome run(String input) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        // Plain English messages, which are quoted and searched; the data's own locale is said to initdb.
        builder.environment().put("LC_ALL", "C");
        // A folder that every account can stand in.
        builder.directory(Path.of("/").toFile());
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // It ended without reading; its exit code says why.
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while running " + words.getFirst() + ".", e);
        }
    }
}
