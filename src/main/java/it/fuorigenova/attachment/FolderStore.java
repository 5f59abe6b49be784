package it.fuorigenova.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps bytes in a folder of this machine, {@code ab/abcdef...}: 256 folders, none of which grows too large to list. A file
 * appears under its name when it is whole and on the disk, and not before.
 */
final class FolderStore implements ContentStore {

    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    private static final int SHARD = 2;
    private static final int DEPTH = 2;
    private static final String UNFINISHED = "unfinished";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void keep(Content content) {
        Path file = file(content.sum());
        try {
            if (isWhole(file, content)) {
                return;
            }
            Path shard = folder.resolve(content.sum().substring(0, SHARD));
            Path unfinished = folder.resolve(UNFINISHED);
            Files.createDirectories(shard);
            Files.createDirectories(unfinished);
            Path written = Files.createTempFile(unfinished, "new", null);
            try {
                write(written, content.bytes());
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
            // The names, too: of the file in its folder, and of that folder.
            sync(shard);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be kept in " + folder, e);
        }
    }

    private static boolean isWhole(Path file, Content content) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == content.length();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; those that do not write its names by themselves.
        }
    }

    @Override
    public InputStream open(String sum) {
        try {
            return Files.newInputStream(file(sum));
        } catch (IOException e) {
            throw new UncheckedIOException("What is kept as " + sum + " is not in " + folder, e);
        }
    }

    @Override
    public void forget(String sum) {
        try {
            Files.deleteIfExists(file(sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forgetUnfinished(Instant before) {
        Path unfinished = folder.resolve(UNFINISHED);
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (Stream<Path> files = Files.list(unfinished)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Finished, or another instance swept it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forEach(Consumer<Kept> reader) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> SUM.matcher(file.getFileName().toString()).matches())
                    .forEach(file -> read(file, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Consumer<Kept> reader) {
        try {
            reader.accept(new Kept(
                    file.getFileName().toString(),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
            // Another instance swept it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String sum) {
        if (!SUM.matcher(sum).matches()) {
            throw new IllegalArgumentException("This is no sum: " + sum);
        }
        return folder.resolve(sum.substring(0, SHARD)).resolve(sum);
    }
}
