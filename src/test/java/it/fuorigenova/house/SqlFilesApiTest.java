package it.fuorigenova.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every {@code .sql} file says what it is for, fits the migrated schema, and uses the index it names. */
@QuarkusTest
class SqlFilesApiTest {

    /**
     * The sample is small: to read, hash or keep all of a table is what a planner rightly does with so few rows. Without
     * these it searches an index wherever one can serve, as it will when rows are many.
     */
    private static final List<String> WAYS_AROUND_AN_INDEX = List.of("seqscan", "hashjoin", "mergejoin", "material");

    @Inject
    DataSource source;

    @Test
    void everyFileSaysWhatItAnswersItsParametersAndItsIndex() {
        List<String> silent = SqlText.all().stream()
                .filter(file -> file.header("answers").isBlank()
                        || file.header("parameters").isBlank()
                        || file.header("index").isBlank()
                        || file.header("index").equals("none"))
                .map(SqlText::name)
                .toList();
        assertEquals(List.of(), silent, "a file without an index says why: none, because ...");
    }

    @Test
    void everyFileNamesTheParametersItTakesAndNoOthers() {
        List<String> wrong = SqlText.all().stream()
                .filter(file -> !file.header("parameters").equals("none")
                        || !file.parameters().isEmpty())
                .flatMap(file -> file.parameters().stream()
                        .filter(name -> !file.header("parameters").matches("(?s).*\\b" + name + "\\b.*"))
                        .map(name -> file.name() + " does not explain " + name))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyFileFitsTheSchemaAndUsesTheIndexItNames() throws SQLException {
        assertTrue(municipalities() >= 67, "an empty database would tell nothing of indexes");
        List<String> complaints = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String way : WAYS_AROUND_AN_INDEX) {
                    statement.execute("set local enable_" + way + " = off");
                }
                statement.execute("analyze");
                statement.execute("analyze");
                List<SqlText> files = SqlText.all();
                assertFalse(files.isEmpty());
                // What is staged must be there before anything can read it; all else leaves no trace.
                for (SqlText file : files) {
                    if (file.stages()) {
                        statement.execute(file.text());
                    }
                }
                for (SqlText file : files) {
                    if (!file.stages()) {
                        Savepoint before = connection.setSavepoint();
                        complaints.addAll(Attempt.on(connection, file));
                        connection.rollback(before);
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        assertEquals("", String.join("\n", complaints));
    }

    private int municipalities() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(distinct territory_id) from territory_code where scheme = 'belfiore'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
