package it.fuorigenova.cluster;

import static it.fuorigenova.cluster.Sentence.assertSays;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a data folder is said in one sentence, with what to do. */
class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void saysThatAFileStandsInTheFoldersPlace() throws Exception {
        Sandbox data = Sandbox.at(temporary.resolve("data"));
        Files.writeString(data.folder().root(), "not a folder");
        assertSays(data::open, "The data folder " + data.folder().root() + " cannot be used", "FUORIGENOVA_DATA");
    }

    @Test
    void saysThatTheFolderCannotBeMade() {
        Sandbox data = Sandbox.at(Path.of("/proc/fuorigenova"));
        assertSays(data::open, "The data folder /proc/fuorigenova cannot be used", "FUORIGENOVA_DATA");
    }

    @Test
    void saysThatTheFolderIsOfAnotherMajorVersion() throws Exception {
        Sandbox data = Sandbox.at(temporary.resolve("data"));
        Files.createDirectories(data.folder().postgres());
        Files.writeString(data.folder().postgres().resolve("PG_VERSION"), "99\n");
        assertSays(data::open, "was made by PostgreSQL 99, and only ", "install PostgreSQL 99 with PostGIS");
    }

    @Test
    void quotesTheServerWhenItDoesNotStart() throws Exception {
        Sandbox data = Sandbox.at(temporary.resolve("data"));
        data.rememberAFact();
        Files.writeString(data.folder().postgres().resolve("postgresql.auto.conf"), "no_such_setting = 1\n");
        assertSays(data::open, "did not start", "FATAL", "server.log");
    }

    @Test
    void saysThatThePasswordIsMissing() throws Exception {
        Sandbox data = Sandbox.at(temporary.resolve("data"));
        data.rememberAFact();
        Files.delete(data.folder().postgres().resolve("password"));
        assertSays(data::open, "without its file postgres/password");
    }
}
