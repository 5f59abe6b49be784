package it.fuorigenova.cluster;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The folder that outlives every process: what stands where in it. */
record DataFolder(Path root) {

    static final String ANOTHER = "choose another folder with FUORIGENOVA_DATA";

    /** The folder at a path, made where it does not exist. */
    static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().matches("(?s).*[\"$`\\\\\n].*")) {
            throw new ClusterException("The data folder " + absolute
                    + " has a character in its name that PostgreSQL's own tools cannot take (\" $ ` \\): " + ANOTHER
                    + ".");
        }
        try {
            // The real path is what the server's command line shows, and how it is recognised later.
            return new DataFolder(Files.createDirectories(absolute).toRealPath());
        } catch (IOException e) {
            throw unusable(absolute, e);
        }
    }

    static ClusterException unusable(Path path, IOException e) {
        return new ClusterException(
                "The data folder " + path + " cannot be used (" + reason(e)
                        + "): make it a folder that this user can write to, or " + ANOTHER + ".",
                e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "no permission to write there";
            case FileAlreadyExistsException _ -> "a file stands in its place";
            case NoSuchFileException _ -> "nothing can be made there";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path log() {
        return postgres().resolve("server.log");
    }

    Path lock(String name) {
        return root.resolve(name + ".lock");
    }

    /** The major version of PostgreSQL that made the cluster, or none where there is no cluster yet. */
    OptionalInt major() {
        return read(postgres().resolve("PG_VERSION"))
                .map(text -> OptionalInt.of(Integer.parseInt(text.strip())))
                .orElse(OptionalInt.empty());
    }

    String password() {
        return read(passwordIn(postgres()))
                .orElseThrow(() -> new ClusterException("The data folder " + root
                        + " holds a cluster without its file postgres/password: put that file back, or " + ANOTHER
                        + "."));
    }

    static Path passwordIn(Path postgres) {
        return postgres.resolve("password");
    }

    /** What the server has set down about itself: process, start, port and state, a line each. */
    Optional<List<String>> postmaster() {
        return read(postmasterFile()).map(text -> text.lines().toList());
    }

    Path postmasterFile() {
        return postgres().resolve("postmaster.pid");
    }

    private Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }
}
