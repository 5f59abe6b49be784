package it.fuorigenova.cluster;

import com.sun.management.OperatingSystemMXBean;
import it.fuorigenova.cluster.Command.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts, finds and stops the one server of a data folder. Every method is called within a turn. */
final class Server {

    static final String DATABASE = "fuorigenova";
    static final String USER = "fuorigenova";

    private static final int LEAST_BUFFER_MEGABYTES = 128;
    private static final int MOST_BUFFER_MEGABYTES = 1024;
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int ATTEMPTS = 100;
    private static final int STEPS_UNTIL_KNOWN = 10;
    /**
     * Failures that pass by themselves: somebody else took the port first; the workers of a killed server have not all
     * noticed its death; a start whose process was killed is still under way.
     */
    private static final List<String> PASSING = List.of(
            "could not create any TCP/IP sockets", "pre-existing shared memory block", "\"postmaster.pid\" already");
    /** A number that no process has, so that PostgreSQL takes a note that bears it for a dead server's. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    private final DataFolder folder;
    private final Installation installation;
    private final Account account;
    private final Map<String, String> settings;

    private Server(DataFolder folder, Installation installation, Account account, Map<String, String> settings) {
        this.folder = folder;
        this.installation = installation;
        this.account = account;
        this.settings = settings;
    }

    /** The server of a folder, whose cluster is made first where there is none. */
    static Server of(DataFolder folder, Map<String, String> settings) {
        Installation installation = Installation.choose(Installation.list(), folder.major());
        if (folder.major().isEmpty()) {
            new NewCluster(folder, installation).make();
        }
        return new Server(folder, installation, Account.of(folder.postgres()), settings);
    }

    /** Starts the server where it is not running yet, and says on which port it answers. */
    int run() {
        String log = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OptionalInt running = portOfRunning();
            if (running.isPresent()) {
                return running.getAsInt();
            }
            disownForeignNote();
            int port = freePort();
            long logged = folder.log().toFile().length();
            Outcome outcome = start(port);
            if (outcome.succeeded()) {
                return port;
            }
            if (outcome.wasKilled()) {
                stopOrphan();
            }
            log = logSince(logged).orElse(outcome.output());
            if (PASSING.stream().noneMatch(log::contains)) {
                break;
            }
            pause();
        }
        throw new ClusterException("PostgreSQL did not start in " + folder.root() + ": it says \""
                + Lines.mostTelling(log) + "\"; put that right and start again (its log is " + folder.log() + ").");
    }

    private OptionalInt portOfRunning() {
        long limit = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        for (var server = running(); server.isPresent(); server = running()) {
            if (server.get().ready()) {
                return OptionalInt.of(server.get().port());
            }
            if (System.nanoTime() > limit) {
                throw new ClusterException("PostgreSQL in " + folder.root() + " has been recovering for "
                        + LONGEST_RECOVERY.toMinutes() + " minutes: try again later (its log is " + folder.log()
                        + ").");
            }
            pause();
        }
        return OptionalInt.empty();
    }

    private Optional<Postmaster> running() {
        return folder.postmaster().flatMap(Postmaster::parse).filter(server -> server.servesNow(folder));
    }

    /**
     * Makes a note left by a dead server harmless. PostgreSQL itself would refuse to start while any process has the
     * number in it, and on an empty note. The rest of the note stays: by it PostgreSQL finds surviving workers.
     */
    private void disownForeignNote() {
        List<String> note = new ArrayList<>(folder.postmaster().orElse(List.of(NO_PROCESS)));
        try {
            if (Postmaster.parse(note).isEmpty()) {
                Files.deleteIfExists(folder.postmasterFile());
            } else if (!note.getFirst().strip().equals(NO_PROCESS)) {
                note.set(0, NO_PROCESS);
                Files.write(folder.postmasterFile(), note);
            }
        } catch (IOException e) {
            throw DataFolder.unusable(folder.root(), e);
        }
    }

    /**
     * An eighth of the memory, up to a gigabyte: with PostgreSQL's own 128 MB the pages of a million records come from
     * the system, a copy each. Half of what its manual advises for a machine of its own, because this one is shared.
     */
    private static long bufferMegabytes() {
        long eighth =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 23;
        return Math.clamp(eighth, LEAST_BUFFER_MEGABYTES, MOST_BUFFER_MEGABYTES);
    }

    // pg_ctl gives the server a session of its own, so that a Ctrl-C in the terminal does not reach it.
    private Outcome start(int port) {
        Stream<String> own = Stream.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                // Compiling a plan costs more than it brings for answers this small.
                "jit=off",
                "shared_buffers=" + bufferMegabytes() + "MB",
                // An import of all of Italy between two checkpoints.
                "max_wal_size=2GB");
        Stream<String> asked = settings.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
        String options = Stream.concat(own, asked).map(one -> "-c " + one).collect(Collectors.joining(" "));
        String log = folder.log().toString();
        return pgCtl("start", LONGEST_RECOVERY, "-l", log, "-o", options);
    }

    /** Stops the server if it runs: open connections are ended, nothing that was committed is lost. */
    void stop() {
        if (running().isEmpty()) {
            return;
        }
        Outcome outcome = pgCtl("stop", LONGEST_STOP, "-m", "fast");
        if (!outcome.succeeded() && running().isPresent()) {
            throw new ClusterException("PostgreSQL in " + folder.root() + " did not stop: it says \""
                    + outcome.lastLine() + "\" (its log is " + folder.log() + ").");
        }
    }

    // A Ctrl-C reaches pg_ctl, which may have set the server on its way; that it is ours shows only after a while.
    private void stopOrphan() {
        for (int waited = 0; waited < STEPS_UNTIL_KNOWN && running().isEmpty(); waited++) {
            pause();
        }
        stop();
    }

    private Outcome pgCtl(String action, Duration patience, String... more) {
        String data = folder.postgres().toString();
        String seconds = String.valueOf(patience.toSeconds());
        return Command.of(installation.program("pg_ctl"), action, "-w", "-t", seconds, "-D", data)
                .with(more)
                .behind(account.prefix())
                .run();
    }

    private Optional<String> logSince(long offset) {
        try (var log = Files.newByteChannel(folder.log())) {
            var bytes = Channels.newInputStream(log.position(offset)).readAllBytes();
            return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(text -> !text.isBlank());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ClusterException(
                    "No free port on the loopback interface for PostgreSQL: close some programs.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}
