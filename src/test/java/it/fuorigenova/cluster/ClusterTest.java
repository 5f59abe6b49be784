package it.fuorigenova.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

    @TempDir
    Path temporary;

    private DataFolder folder;

    @BeforeEach
    void nameAFolderThatDoesNotExistYet() {
        folder = new DataFolder(temporary.resolve("data"));
    }

    @Test
    void makesADatabaseWithPostgisInAnEmptyFolder() throws Exception {
        try (Cluster cluster = open()) {
            run(cluster, "create extension postgis");
            assertEquals("POINT(8.93 44.41)", ask(cluster, "select st_astext(st_point(8.93, 44.41))"));
            assertEquals("UTF8", ask(cluster, "show server_encoding"));
            assertEquals("è", ask(cluster, "select lower('È')"));
        }
        assertFalse(isRunning());
    }

    @Test
    void answersOnlyOnTheLoopbackAddressAndOnlyToItsPassword() throws Exception {
        try (Cluster cluster = open()) {
            assertEquals("127.0.0.1", ask(cluster, "show listen_addresses"));
            assertEquals("", ask(cluster, "show unix_socket_directories"));
            assertEquals("scram-sha-256", ask(cluster, "select string_agg(auth_method, ',') from pg_hba_file_rules"));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(cluster.address().jdbcUrl(), "fuorigenova", "wrong"));
        }
        var permissions = Files.getPosixFilePermissions(folder.postgres().resolve("password"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void keepsItsDataFromOneRunToTheNext() throws Exception {
        rememberAFact();
        assertTheFactIsThere();
    }

    @Test
    void takesAFolderWithSpacesAndAccents() throws Exception {
        folder = new DataFolder(temporary.resolve("città metropolitana/i dati"));
        rememberAFact();
        assertTheFactIsThere();
    }

    @Test
    void aSecondProcessJoinsAndTheLastOneOutStopsTheServer() throws Exception {
        Holder other;
        try (Cluster cluster = open()) {
            other = Holder.start(folder.root());
            assertEquals(cluster.address().jdbcUrl(), other.jdbcUrl());
        }
        assertTrue(isRunning());
        other.close();
        assertFalse(isRunning());
    }

    @Test
    void joinsAndInTheEndStopsAServerWhoseProcessWasKilled() throws Exception {
        Holder killed = Holder.start(folder.root());
        String url = killed.jdbcUrl();
        killed.kill();
        assertTrue(isRunning());
        try (Cluster cluster = open()) {
            assertEquals(url, cluster.address().jdbcUrl());
        }
        assertFalse(isRunning());
    }

    @Test
    void survivesBeingKilledWhileItMakesTheCluster() throws Exception {
        Holder killed = Holder.start(folder.root());
        while (leftovers() == 0) {
            Thread.onSpinWait();
        }
        killed.kill();
        rememberAFact();
        assertTheFactIsThere();
        assertEquals(0, leftovers());
    }

    @Test
    void recoversWhatWasCommittedWhenTheServerWasKilled() throws Exception {
        try (Cluster cluster = open()) {
            run(cluster, "create table fact as select 'kept' as said");
            ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
            ProcessHandle.of(postmaster().pid())
                    .ifPresent(process -> process.onExit().join());
        }
        assertTheFactIsThere();
    }

    @Test
    void aNoteThatNamesAForeignProcessIsNotTakenForTheServer() throws Exception {
        rememberAFact();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                folder.postmasterFile(),
                foreign.pid() + "\n" + folder.postgres() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        assertTheFactIsThere();
        assertTrue(foreign.isAlive());
        foreign.destroy();
    }

    @Test
    void anEmptyNoteLeftByAPowerCutDoesNoHarm() throws Exception {
        rememberAFact();
        Files.createFile(folder.postmasterFile());
        assertTheFactIsThere();
    }

    @Test
    void saysThatAFileStandsInTheFoldersPlace() throws Exception {
        Files.writeString(folder.root(), "not a folder");
        assertSays(this::open, "The data folder " + folder.root() + " cannot be used", "FUORIGENOVA_DATA");
    }

    @Test
    void saysThatTheFolderCannotBeMade() {
        folder = new DataFolder(Path.of("/proc/fuorigenova"));
        assertSays(this::open, "The data folder /proc/fuorigenova cannot be used", "FUORIGENOVA_DATA");
    }

    @Test
    void saysThatTheFolderIsOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.postgres());
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "99\n");
        assertSays(this::open, "was made by PostgreSQL 99, and only ", "install PostgreSQL 99 with PostGIS");
    }

    @Test
    void quotesTheServerWhenItDoesNotStart() throws Exception {
        rememberAFact();
        Files.writeString(folder.postgres().resolve("postgresql.auto.conf"), "no_such_setting = 1\n");
        assertSays(this::open, "did not start", "FATAL", "server.log");
    }

    @Test
    void saysThatThePasswordIsMissing() throws Exception {
        rememberAFact();
        Files.delete(folder.postgres().resolve("password"));
        assertSays(this::open, "without its file postgres/password");
    }

    @Test
    void saysThatNothingIsInstalled() {
        assertSays(
                () -> Installation.choose(List.of(), OptionalInt.empty()),
                "No PostgreSQL with PostGIS was found",
                "apt install");
    }

    @Test
    void saysThatOnlyPostgisIsMissing() {
        var bare = new Installation(Path.of("/usr/lib/postgresql/15/bin"), 15, false);
        assertSays(
                () -> Installation.choose(List.of(bare), OptionalInt.empty()),
                "PostgreSQL 15 is installed in /usr/lib/postgresql/15/bin, but PostGIS for it is not");
    }

    @Test
    void saysThatTheInstalledServerIsTooOld() {
        var old = new Installation(Path.of("/usr/bin"), 11, true);
        assertSays(() -> Installation.choose(List.of(old), OptionalInt.empty()), "PostgreSQL 11", "13 or newer");
    }

    @Test
    void usesTheVersionThatMadeTheFolderThoughANewerIsInstalled() {
        var newer = new Installation(Path.of("/new"), 17, true);
        var same = new Installation(Path.of("/same"), 15, true);
        assertEquals(same, Installation.choose(List.of(newer, same), OptionalInt.of(15)));
        assertEquals(newer, Installation.choose(List.of(newer, same), OptionalInt.empty()));
    }

    private Cluster open() {
        return Cluster.open(folder.root());
    }

    private void rememberAFact() throws SQLException {
        try (Cluster cluster = open()) {
            run(cluster, "create table fact as select 'kept' as said");
        }
    }

    private void assertTheFactIsThere() throws SQLException {
        try (Cluster cluster = open()) {
            assertEquals("kept", ask(cluster, "select said from fact"));
        }
        assertFalse(isRunning());
    }

    private static String ask(Cluster cluster, String query) throws SQLException {
        Cluster.Address at = cluster.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Cluster cluster, String statement) throws SQLException {
        Cluster.Address at = cluster.address();
        try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password())) {
            connection.createStatement().execute(statement);
        }
    }

    private Postmaster postmaster() {
        return folder.postmaster().flatMap(Postmaster::parse).orElseThrow();
    }

    private boolean isRunning() {
        return folder.postmaster()
                .flatMap(Postmaster::parse)
                .filter(server -> server.servesNow(folder))
                .isPresent();
    }

    private long leftovers() throws Exception {
        if (Files.notExists(folder.root())) {
            return 0;
        }
        try (var files = Files.list(folder.root())) {
            return files.filter(file -> file.getFileName().toString().startsWith("new-"))
                    .count();
        }
    }

    private static void assertSays(org.junit.jupiter.api.function.Executable act, String... parts) {
        String said = String.valueOf(assertThrows(ClusterException.class, act).getMessage());
        for (String part : parts) {
            assertTrue(said.contains(part), said);
        }
        System.out.println(said);
        assertFalse(said.contains("\n"), said);
    }
}
