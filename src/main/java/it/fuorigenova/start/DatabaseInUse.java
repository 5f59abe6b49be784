package it.fuorigenova.start;

import it.fuorigenova.cluster.Cluster;
import it.fuorigenova.sql.ServerCheck;
import org.jspecify.annotations.Nullable;

/** The database the service runs on, for as long as this is open: the one it was given, else a private one. */
final class DatabaseInUse implements AutoCloseable {

    private final @Nullable Cluster cluster;

    private DatabaseInUse(@Nullable Cluster cluster) {
        this.cluster = cluster;
    }

    static DatabaseInUse open(Settings settings) {
        if (settings.database().isPresent()) {
            return new DatabaseInUse(null).announced(settings.database().get());
        }
        Cluster cluster = Cluster.open(settings.dataFolder());
        Cluster.Address at = cluster.address();
        return new DatabaseInUse(cluster).announced(new DatabaseAddress(at.jdbcUrl(), at.user(), at.password()));
    }

    private DatabaseInUse announced(DatabaseAddress address) {
        ServerCheck.objection(address.jdbcUrl(), address.user(), address.password())
                .ifPresent(sentence -> {
                    close();
                    throw new Refusal(sentence);
                });
        Settings.use(address);
        return this;
    }

    @Override
    public void close() {
        Settings.forgetDatabase();
        if (cluster != null) {
            cluster.close();
        }
    }
}
