package it.fuorigenova.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A data folder under test, which does not exist at first. */
record Sandbox(DataFolder folder) {

    static Sandbox at(Path root) {
        return new Sandbox(new DataFolder(root));
    }

    Cluster open() {
        return Cluster.open(folder.root());
    }

    void rememberAFact() throws SQLException {
        try (Cluster cluster = open()) {
            run(cluster, "create table fact as select 'kept' as said");
        }
    }

    void assertTheFactIsThere() throws SQLException {
        try (Cluster cluster = open()) {
            assertEquals("kept", ask(cluster, "select said from fact"));
        }
        assertFalse(isRunning());
    }

    static String ask(Cluster cluster, String query) throws SQLException {
        Cluster.Address at = cluster.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(Cluster cluster, String statement) throws SQLException {
        Cluster.Address at = cluster.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password())) {
            connection.createStatement().execute(statement);
        }
    }

    Postmaster postmaster() {
        return folder.postmaster().flatMap(Postmaster::parse).orElseThrow();
    }

    boolean isRunning() {
        return folder.postmaster()
                .flatMap(Postmaster::parse)
                .filter(server -> server.servesNow(folder))
                .isPresent();
    }

    long leftovers() throws Exception {
        if (Files.notExists(folder.root())) {
            return 0;
        }
        try (var files = Files.list(folder.root())) {
            return files.filter(file -> file.getFileName().toString().startsWith("new-"))
                    .count();
        }
    }
}
