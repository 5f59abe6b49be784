package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that newcomers meet first, from a folder that is not its own and with next to nothing set. */
class StartScriptTest {

    @TempDir
    Path elsewhere;

    private record Said(int exit, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "import", "FUORIGENOVA_PORT", "FUORIGENOVA_DATABASE_URL"})
    void tellsWhatItCanDoAndWhatCanBeSet(String word) throws Exception {
        Said help = run("help");
        assertEquals(0, help.exit());
        assertTrue(help.text().contains(word), help.text());
    }

    @Test
    void refusesACommandItDoesNotKnow() throws Exception {
        Said refusal = run("upp");
        assertEquals(1, refusal.exit());
        assertTrue(refusal.text().endsWith("fuorigenova: there is no command \"upp\".\n"), refusal.text());
    }

    private Said run(String command) throws Exception {
        String script = Path.of("fuorigenova").toAbsolutePath().toString();
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", script, command))
                .directory(elsewhere.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
