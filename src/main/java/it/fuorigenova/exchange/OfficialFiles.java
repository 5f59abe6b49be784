package it.fuorigenova.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * ISTAT's files of a year, fetched from the addresses in {@code official.properties} and kept in a folder. What a
 * server sends is checked before anything of it is imported.
 */
@ApplicationScoped
public class OfficialFiles {

    private final Properties settings;
    private final Path folder;
    private final Clock clock;
    private final Download download = new Download();

    /**
     * Reads the settings.
     *
     * @param file a settings file in place of the one that comes with the program
     * @param folder where files that were fetched are kept
     */
    OfficialFiles(
            @ConfigProperty(name = "fuorigenova.official.settings") Optional<Path> file,
            @ConfigProperty(
                            name = "fuorigenova.official.folder",
                            defaultValue = "${user.home}/.cache/fuorigenova/official")
                    Path folder,
            Clock clock) {
        this.settings = read(file);
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Fetches, checks and opens what ISTAT publishes for a year.
     *
     * @param say hears what is being done
     * @throws FileRefusedException where a file cannot be had or is not what it should be
     */
    public List<SourceFile> fetch(int year, Consumer<String> say) {
        List<SourceFile> files = new ArrayList<>();
        for (String name : settings.getProperty("files").split(",")) {
            Official official = official(name, year);
            if (official.currentOnly() && year != LocalDate.now(clock).getYear()) {
                say.accept(name + ": published for the present only, so not fetched for " + year);
            } else {
                files.addAll(fetch(official, say));
            }
        }
        return files;
    }

    private List<SourceFile> fetch(Official official, Consumer<String> say) {
        Path kept = folder.resolve(official.fileName());
        if (Files.exists(kept)) {
            say.accept(official.name() + ": " + kept + " was fetched before");
        } else {
            say.accept(official.name() + ": fetching " + official.address());
            download.to(kept, official);
        }
        try {
            return official.check(kept);
        } catch (FileRefusedException e) {
            delete(kept);
            throw new FileRefusedException(
                    0, official.address() + " is not what it should be: " + e.getMessage(), e.suggestion(), e);
        }
    }

    private static void delete(Path kept) {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            throw new FileRefusedException(0, kept + " cannot be removed", "Remove it by hand", e);
        }
    }

    private Official official(String name, int year) {
        LocalDate day =
                get(name, "day", year).equals("today") ? LocalDate.now(clock) : LocalDate.parse(get(name, "day", year));
        return new Official(
                name,
                get(name, "address", year),
                get(name, "file", year).replace("{today}", LocalDate.now(clock).toString()),
                get(name, "content-type", year),
                Long.parseLong(get(name, "least-bytes", year)),
                get(name, "layer", year),
                Integer.parseInt(get(name, "least-rows", year)),
                Integer.parseInt(get(name, "most-rows", year)),
                day,
                get(name, "source", year),
                Boolean.parseBoolean(get(name, "current-only", year)));
    }

    private String get(String name, String key, int year) {
        String full = name + "." + key;
        return Objects.requireNonNull(settings.getProperty(full), () -> "official.properties lacks " + full)
                .replace("{year}", Integer.toString(year));
    }

    private static Properties read(Optional<Path> file) {
        Properties read = new Properties();
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(OfficialFiles.class.getResourceAsStream("official.properties"))) {
            read.load(in);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("The settings of the official files cannot be read: " + file, e);
        }
    }
}
