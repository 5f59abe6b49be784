package it.fuorigenova.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.cluster.Cluster;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCheckTest {

    @TempDir
    static Path folder;

    static Cluster cluster;

    @BeforeAll
    static void startWithAUserOfFewRights() throws SQLException {
        cluster = Cluster.open(folder.resolve("data"), Map.of("fsync", "off"));
        run("fuorigenova", "create role anna login password 'secret'");
        run("fuorigenova", "create database bare");
        run("fuorigenova", "create database prepared");
        run("fuorigenova", "create database granted");
        run("prepared", "revoke create on schema public from public");
        run("granted", "grant create on schema public to anna");
        for (String extension : new String[] {"postgis", "btree_gist", "unaccent", "pg_trgm"}) {
            run("prepared", "create extension " + extension);
            run("granted", "create extension " + extension);
        }
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void hasNothingAgainstOurOwn() {
        assertEquals(
                Optional.empty(),
                objection("fuorigenova", "fuorigenova", cluster.address().password()));
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertSays("refuses this user or password", "fuorigenova", "anna", "wrong");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertSays("There is no such database", "nowhere", "anna", "secret");
    }

    @Test
    void saysWhatASuperuserMustDoFirst() {
        assertSays("let a superuser run \"create extension postgis\"", "bare", "anna", "secret");
    }

    @Test
    void saysWhatTheOwnerMustGrant() {
        assertSays("\"grant create on schema public to anna\"", "prepared", "anna", "secret");
    }

    @Test
    void saysWhichRolesMustBeMade() {
        assertSays(
                "let a superuser run \"create role fuorigenova_public nologin; grant fuorigenova_public to anna; ",
                "granted",
                "anna",
                "secret");
    }

    @Test
    void saysThatNobodyAnswers() {
        String said = ServerCheck.objection("jdbc:postgresql://127.0.0.1:1/x", null, null)
                .orElseThrow();
        assertTrue(said.contains("postgresql://127.0.0.1:1/x cannot be reached"), said);
    }

    private static void assertSays(String part, String database, String user, String password) {
        String said = objection(database, user, password).orElse("nothing");
        assertTrue(said.contains(part), said);
        assertTrue(said.lines().count() == 1 && !said.contains("secret"), said);
    }

    private static Optional<String> objection(String database, @Nullable String user, @Nullable String password) {
        return ServerCheck.objection(url(database), user, password);
    }

    private static String url(String database) {
        String own = cluster.address().jdbcUrl();
        return own.substring(0, own.lastIndexOf('/') + 1) + database;
    }

    private static void run(String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                url(database), cluster.address().user(), cluster.address().password())) {
            connection.createStatement().execute(statement);
        }
    }
}
