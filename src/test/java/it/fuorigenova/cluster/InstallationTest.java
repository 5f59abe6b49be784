package it.fuorigenova.cluster;

import static it.fuorigenova.cluster.Sentence.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InstallationTest {

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
}
