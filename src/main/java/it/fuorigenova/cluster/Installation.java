package it.fuorigenova.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PostgreSQL installed on this machine, with or without PostGIS. */
record Installation(Path bin, int major, boolean hasPostgis) {

    private static final int OLDEST_MAJOR = 13;
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final String HOW_TO_INSTALL = "install it (Debian, Ubuntu: apt install postgresql-postgis; Fedora:"
            + " dnf install postgresql-server postgis; macOS: brew install postgis), or give the address of a database"
            + " in FUORIGENOVA_DATABASE_URL";

    /** Folder and name pattern of the places where the packagers put the server's programs. */
    private static final List<List<String>> PLACES = List.of(
            List.of("/usr/lib/postgresql", "*/bin"), // Debian, Ubuntu
            List.of("/usr", "pgsql-*/bin"), // postgresql.org's own packages for Fedora and Red Hat
            List.of("/usr/libexec", "postgresql*"), // Alpine
            List.of("/opt/homebrew/opt", "postgresql*/bin"), // Homebrew on Apple silicon
            List.of("/usr/local/opt", "postgresql*/bin"), // Homebrew on Intel
            List.of("/home/linuxbrew/.linuxbrew/opt", "postgresql*/bin"),
            List.of("/Applications/Postgres.app/Contents/Versions", "*/bin"),
            List.of("/Library/PostgreSQL", "*/bin"), // EDB's installer
            List.of("/opt/local/lib", "postgresql*/bin")); // MacPorts

    /** All that can be found here, newest first. */
    static List<Installation> list() {
        Stream<Path> usual = PLACES.stream().flatMap(place -> matching(Path.of(place.get(0)), place.get(1)));
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> onPath = Stream.of(path.split(":"))
                .filter(folder -> folder.startsWith("/"))
                .flatMap(folder -> behindLinks(Path.of(folder)));
        return Stream.concat(usual, onPath)
                .distinct()
                .flatMap(bin -> at(bin).stream())
                .sorted(Comparator.comparingInt(Installation::major).reversed())
                .toList();
    }

    // A folder of links to the programs says nothing of where their other files are.
    private static Stream<Path> behindLinks(Path bin) {
        try {
            return Stream.of(bin.resolve("postgres").toRealPath().resolveSibling(""));
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static Stream<Path> matching(Path folder, String pattern) {
        List<Path> found = new ArrayList<>();
        String[] steps = pattern.split("/");
        try (var folders = Files.newDirectoryStream(folder, steps[0])) {
            folders.forEach(path -> found.add(steps.length > 1 ? path.resolve(steps[1]) : path));
        } catch (IOException _) {
            // Not a place of this kind of machine.
        }
        return found.stream();
    }

    /** The server in a folder of programs, where all three that are needed stand there and answer. */
    static Optional<Installation> at(Path bin) {
        boolean complete =
                Stream.of("initdb", "pg_ctl", "postgres").map(bin::resolve).allMatch(Files::isExecutable);
        if (!complete) {
            return Optional.empty();
        }
        String answer =
                Command.of(bin.resolve("postgres").toString(), "-V").run().output();
        var version = VERSION.matcher(answer);
        if (!version.find()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(version.group(1));
        return Optional.of(new Installation(bin, major, hasPostgis(bin, major)));
    }

    private static boolean hasPostgis(Path bin, int major) {
        return Stream.of(
                        "/usr/share/postgresql/" + major, // Debian
                        "../share/postgresql", // Postgres.app, EDB, Arch
                        "../share", // postgresql.org's packages
                        "../share/pgsql", // Fedora
                        "../share/postgresql" + major, // Alpine, MacPorts
                        "../../share/postgresql" + major,
                        "../../../share/postgresql@" + major, // Homebrew
                        "../../../share/postgresql")
                .map(share -> bin.resolve(share).resolve("extension/postgis.control"))
                .anyMatch(Files::exists);
    }

    /**
     * The newest with PostGIS, or the one that made the cluster where there is one already.
     *
     * @param made the major version an existing cluster needs
     */
    static Installation choose(List<Installation> installed, OptionalInt made) {
        List<Installation> able = installed.stream()
                .filter(Installation::hasPostgis)
                .filter(one -> one.major() >= OLDEST_MAJOR)
                .toList();
        if (able.isEmpty()) {
            throw new ClusterException(noneAble(installed));
        }
        if (made.isEmpty()) {
            return able.getFirst();
        }
        return able.stream()
                .filter(one -> one.major() == made.getAsInt())
                .findFirst()
                .orElseThrow(() -> new ClusterException("The data folder was made by PostgreSQL " + made.getAsInt()
                        + ", and only " + majors(able) + " with PostGIS is installed here: install PostgreSQL "
                        + made.getAsInt() + " with PostGIS, or " + DataFolder.ANOTHER + "."));
    }

    private static String noneAble(List<Installation> installed) {
        if (installed.isEmpty()) {
            return "No PostgreSQL with PostGIS was found on this machine: " + HOW_TO_INSTALL + ".";
        }
        Installation newest = installed.getFirst();
        String found = "PostgreSQL " + newest.major() + " is installed in " + newest.bin();
        return newest.major() < OLDEST_MAJOR
                ? found + ", but " + OLDEST_MAJOR + " or newer with PostGIS is needed: " + HOW_TO_INSTALL + "."
                : found + ", but PostGIS for it is not: " + HOW_TO_INSTALL + ".";
    }

    private static String majors(List<Installation> able) {
        return String.join(
                ", ",
                able.stream().map(one -> String.valueOf(one.major())).distinct().toList());
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }
}
