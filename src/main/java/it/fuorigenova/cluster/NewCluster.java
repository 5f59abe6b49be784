package it.fuorigenova.cluster;

import it.fuorigenova.cluster.Command.Outcome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a cluster aside and moves it to its place when it is whole, so that no half of one is ever found there. */
final class NewCluster {

    private static final String ASIDE = "new-";

    private final DataFolder folder;
    private final Installation installation;

    NewCluster(DataFolder folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    void make() {
        try {
            removeLeftovers();
            Path aside = Files.createTempDirectory(folder.root(), ASIDE);
            try {
                Path postgres = aside.resolve("postgres");
                fill(postgres, Account.of(aside));
                Files.move(postgres, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                remove(aside);
            }
        } catch (IOException e) {
            throw DataFolder.unusable(folder.root(), e);
        }
    }

    private void fill(Path postgres, Account account) throws IOException {
        // UTF-8 for letter classes and case, code points for order. Not every system has C.UTF-8.
        Outcome made = initdb(postgres, account, "C.UTF-8");
        if (made.output().contains("invalid locale name")) {
            made = initdb(postgres, account, "C");
        }
        check(made);
        String password = newPassword();
        closeToAllButPassword(postgres, password);
        String statements = "alter role " + Server.USER + " password '" + password + "'\n" + "create database "
                + Server.DATABASE + "\n";
        // A server of one user at the standard input: it needs no open door, and ends with the input.
        check(program("postgres", "--single", "-D", postgres, "-c", "password_encryption=scram-sha-256", "postgres")
                .behind(account.prefix())
                .run(statements));
        check(program("initdb", "--sync-only", "-D", postgres)
                .behind(account.prefix())
                .run());
    }

    private Outcome initdb(Path postgres, Account account, String locale) {
        // "trust" never goes live: who may enter is written before the server is first started.
        return program("initdb", "-D", postgres, "-U", Server.USER, "--auth=trust", "--encoding=UTF8")
                .with("--locale=" + locale, "--data-checksums", "--no-sync")
                .behind(account.prefix())
                .run();
    }

    private Command program(String name, Object... words) {
        return Command.of(installation.program(name))
                .with(Stream.of(words).map(String::valueOf).toArray(String[]::new));
    }

    private static void closeToAllButPassword(Path postgres, String password) throws IOException {
        Files.writeString(postgres.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path file = Files.createFile(DataFolder.passwordIn(postgres), ownerOnly);
        Files.writeString(file, password);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void check(Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new ClusterException("PostgreSQL could not make its folder in " + folder.root() + ": it says \""
                    + outcome.lastLine() + "\"; put that right, or " + DataFolder.ANOTHER + ".");
        }
    }

    private void removeLeftovers() throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder.root(), ASIDE + "*")) {
            for (Path leftover : leftovers) {
                remove(leftover);
            }
        }
    }

    /** Removes what can be removed: a program whose parent was killed may still be writing there. */
    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                file.toFile().delete();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                directory.toFile().delete();
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
