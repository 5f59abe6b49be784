package it.fuorigenova.cluster;

import java.nio.file.Path;
import java.util.Map;

/** A private PostgreSQL with PostGIS in use by this process. Open once per process and folder. */
public final class Cluster implements AutoCloseable {

    private final Locks locks;
    private final Server server;
    private final Address address;

    /** Where the database {@code fuorigenova} answers, and as whom to log in. */
    public record Address(String jdbcUrl, String user, String password) {

        @Override
        public String toString() {
            return jdbcUrl + " as " + user;
        }
    }

    private Cluster(Locks locks, Server server, Address address) {
        this.locks = locks;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server kept in a data folder, or joins it where another process has started it.
     *
     * @param path made where it does not exist
     * @throws ClusterException where there is no PostgreSQL with PostGIS, or it will not run here
     */
    public static Cluster open(Path path) {
        return open(path, Map.of());
    }

    /**
     * As {@link #open(Path)}, with settings of the server.
     *
     * @param settings such as {@code fsync=off}; values without blanks; of no effect on a server that already runs
     */
    public static Cluster open(Path path, Map<String, String> settings) {
        DataFolder folder = DataFolder.at(path);
        Locks locks = Locks.in(folder);
        try (var _ = locks.takeTurn()) {
            locks.shareUse();
            Server server = Server.of(folder, settings);
            int port = server.run();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Server.DATABASE;
            return new Cluster(locks, server, new Address(url, Server.USER, folder.password()));
        } catch (RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    public Address address() {
        return address;
    }

    /** Leaves the server, and stops it where no other process uses it. */
    @Override
    public void close() {
        try (locks;
                var _ = locks.takeTurn()) {
            if (locks.isLastUser()) {
                server.stop();
            }
        }
    }
}
