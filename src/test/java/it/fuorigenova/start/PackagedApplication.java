package it.fuorigenova.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application as it is delivered, run in a process of its own on a data folder of its own. */
record PackagedApplication(Path dataFolder, Path log) {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /** What a run ended with. */
    record Ended(int code, String said) {}

    Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    /** The same, answering on a port of its own. */
    Process startAt(int port, String... arguments) throws IOException {
        return startAt(port, Map.of(), arguments);
    }

    /** The same with settings, named as variables of the environment. */
    Process startAt(int port, Map<String, String> settings, String... arguments) throws IOException {
        ProcessBuilder builder = builder(arguments);
        builder.environment().put("FUORIGENOVA_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("FUORIGENOVA_DATA", dataFolder.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.endsWith("DATABASE_URL"));
        return builder;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        int code = start(arguments).waitFor();
        return new Ended(code, said());
    }

    String saidSoFar() {
        try {
            return said();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
