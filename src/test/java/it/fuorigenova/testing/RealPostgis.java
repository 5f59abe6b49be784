package it.fuorigenova.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import it.fuorigenova.cluster.Cluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the application under test an empty database on a real PostgreSQL with PostGIS. Every {@code @QuarkusTest} gets
 * it without asking.
 */
@QuarkusTestResource(RealPostgis.class)
public final class RealPostgis implements QuarkusTestResourceLifecycleManager {

    private @Nullable Cluster cluster;
    private @Nullable Thread whenInterrupted;

    @Override
    public Map<String, String> start() {
        // What a test writes may be lost in a power cut.
        cluster = Cluster.open(Path.of("target/cluster"), Map.of("fsync", "off", "full_page_writes", "off"));
        whenInterrupted = new Thread(cluster::close);
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
        Cluster.Address address = cluster.address();
        String url = address.jdbcUrl() + "_test";
        makeAnew(address, url.substring(url.lastIndexOf('/') + 1));
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password());
    }

    private static void makeAnew(Cluster.Address address, String database) {
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            connection.createStatement().execute("drop database if exists " + database + " with (force)");
            connection.createStatement().execute("create database " + database + ofAnotherOrder(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("No empty database for the tests", e);
        }
    }

    /**
     * An order of texts that no answer may follow: a test that passes here passes on a database of any other, too. Only
     * newer servers know databases whose order is ICU's.
     */
    private static String ofAnotherOrder(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() < 15
                ? ""
                : " template template0 locale_provider icu icu_locale 'it-IT'";
    }

    @Override
    public void stop() {
        if (cluster != null && whenInterrupted != null) {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
            cluster.close();
        }
    }
}
