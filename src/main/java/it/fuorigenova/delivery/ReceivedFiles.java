package it.fuorigenova.delivery;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files that wait for their turn, each under the identifier of its import. None of them is ever held in memory. */
@Singleton
class ReceivedFiles {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    ReceivedFiles(DeliveryConfig config) {
        this.folder = config.folder()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "fuorigenova-imports"));
    }

    /** The file of an import, whether it is here or not. */
    Path of(UUID id) {
        return folder.resolve(id.toString());
    }

    /**
     * Writes down what arrives; whatever goes wrong, nothing of it stays.
     *
     * @return its SHA-256, in hexadecimal digits
     */
    String receive(UUID id, InputStream body) throws IOException {
        Files.createDirectories(folder);
        Path arriving = folder.resolve(id + UNFINISHED);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                body.transferTo(out);
            }
            Files.move(arriving, of(id));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** Forgets the file of an import. */
    void forget(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The imports whose files are here. */
    List<UUID> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
