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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

    @TempDir
    Path temporary;

    private Sandbox data;

    @BeforeEach
    void nameAFolderThatDoesNotExistYet() {
        data = Sandbox.at(temporary.resolve("data"));
    }

    @Test
    void makesADatabaseWithPostgisInAnEmptyFolder() throws Exception {
        try (Cluster cluster = data.open()) {
            Sandbox.run(cluster, "create extension postgis");
            assertEquals("POINT(8.93 44.41)", Sandbox.ask(cluster, "select st_astext(st_point(8.93, 44.41))"));
            assertEquals("UTF8", Sandbox.ask(cluster, "show server_encoding"));
            assertEquals("è", Sandbox.ask(cluster, "select lower('È')"));
        }
        assertFalse(data.isRunning());
    }

    @Test
    void answersOnlyOnTheLoopbackAddressAndOnlyToItsPassword() throws Exception {
        try (Cluster cluster = data.open()) {
            assertEquals("127.0.0.1", Sandbox.ask(cluster, "show listen_addresses"));
            assertEquals("", Sandbox.ask(cluster, "show unix_socket_directories"));
            assertEquals(
                    "scram-sha-256",
                    Sandbox.ask(cluster, "select string_agg(auth_method, ',') from pg_hba_file_rules"));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(cluster.address().jdbcUrl(), "fuorigenova", "wrong"));
        }
        var permissions = Files.getPosixFilePermissions(data.folder().postgres().resolve("password"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void keepsItsDataFromOneRunToTheNext() throws Exception {
        data.rememberAFact();
        data.assertTheFactIsThere();
    }

    @Test
    void takesAFolderWithSpacesAndAccents() throws Exception {
        data = Sandbox.at(temporary.resolve("città metropolitana/i dati"));
        data.rememberAFact();
        data.assertTheFactIsThere();
    }

    @Test
    void aSecondProcessJoinsAndTheLastOneOutStopsTheServer() throws Exception {
        Holder other;
        try (Cluster cluster = data.open()) {
            other = Holder.start(data.folder().root());
            assertEquals(cluster.address().jdbcUrl(), other.jdbcUrl());
        }
        assertTrue(data.isRunning());
        other.close();
        assertFalse(data.isRunning());
    }

    @Test
    void joinsAndInTheEndStopsAServerWhoseProcessWasKilled() throws Exception {
        Holder killed = Holder.start(data.folder().root());
        String url = killed.jdbcUrl();
        killed.kill();
        assertTrue(data.isRunning());
        try (Cluster cluster = data.open()) {
            assertEquals(url, cluster.address().jdbcUrl());
        }
        assertFalse(data.isRunning());
    }

    @Test
    void survivesBeingKilledWhileItMakesTheCluster() throws Exception {
        Holder killed = Holder.start(data.folder().root());
        while (data.leftovers() == 0) {
            Thread.onSpinWait();
        }
        killed.kill();
        data.rememberAFact();
        data.assertTheFactIsThere();
        assertEquals(0, data.leftovers());
    }

    @Test
    void recoversWhatWasCommittedWhenTheServerWasKilled() throws Exception {
        try (Cluster cluster = data.open()) {
            Sandbox.run(cluster, "create table fact as select 'kept' as said");
            ProcessHandle.of(data.postmaster().pid()).orElseThrow().destroyForcibly();
            ProcessHandle.of(data.postmaster().pid())
                    .ifPresent(process -> process.onExit().join());
        }
        data.assertTheFactIsThere();
    }

    @Test
    void aNoteThatNamesAForeignProcessIsNotTakenForTheServer() throws Exception {
        data.rememberAFact();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                data.folder().postmasterFile(),
                foreign.pid() + "\n" + data.folder().postgres() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        data.assertTheFactIsThere();
        assertTrue(foreign.isAlive());
        foreign.destroy();
    }

    @Test
    void anEmptyNoteLeftByAPowerCutDoesNoHarm() throws Exception {
        data.rememberAFact();
        Files.createFile(data.folder().postmasterFile());
        data.assertTheFactIsThere();
    }
}
