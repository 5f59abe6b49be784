package it.fuorigenova.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The connections to the database, and those who wait for one: the only way to them for whoever reads, so that nobody
 * waits where it is of no use and long questions leave some of them to short ones.
 */
@Singleton
final class Connections {

    private final AgroalDataSource usual;
    private final AgroalDataSource steady;
    private final WaitingLine forUsual;
    private final WaitingLine forSteady;
    private final Turns longQuestions;
    private final Turns downloads;

    Connections(
            AgroalDataSource usual,
            @DataSource("steady") AgroalDataSource steady,
            SqlConfig config,
            MeterRegistry meters) {
        this.usual = usual;
        this.steady = steady;
        WaitingLine.Room room = new WaitingLine.Room(config.mostWaiting());
        Gauge.builder("fuorigenova.waiting", room, WaitingLine.Room::inside)
                .description("Requests that wait for a connection to the database")
                .strongReference(true)
                .register(meters);
        this.forUsual = line(room, config, meters, "connections");
        this.forSteady = line(room, config, meters, "steady-connections");
        AgroalConnectionPoolConfiguration pool = usual.getConfiguration().connectionPoolConfiguration();
        Duration patience = pool.acquisitionTimeout();
        // One at least stays for short questions, however few there are.
        int atOnce = Math.max(1, Math.min(config.longQuestions(), pool.maxSize() - 1));
        this.longQuestions = new Turns(atOnce, patience, line(room, config, meters, "long-questions"));
        this.downloads = new Turns(config.downloads(), patience, line(room, config, meters, "downloads"));
    }

    private static WaitingLine line(WaitingLine.Room room, SqlConfig config, MeterRegistry meters, String reason) {
        return new WaitingLine(
                room,
                config.longestWait(),
                System::nanoTime,
                Counter.builder("fuorigenova.refused")
                        .description("Requests that were refused, so that others are answered")
                        .tag("reason", reason)
                        .register(meters));
    }

    /** One of the usual connections; in a transaction the one that it has already. */
    Connection usual() throws SQLException {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION
                ? forUsual.await(usual::getConnection)
                : usual.getConnection();
    }

    /** One of those whose statements are planned once. */
    Connection steady() throws SQLException {
        return forSteady.await(steady::getConnection);
    }

    /** Waits until a question of this length may be asked. */
    void begin(Length length) throws SQLException {
        if (length == Length.DOWNLOAD) {
            downloads.take();
        }
        if (length != Length.SHORT) {
            try {
                longQuestions.take();
            } catch (SQLException e) {
                giveBackDownload(length);
                throw e;
            }
        }
    }

    /** Lets others ask what takes long. */
    void end(Length length) {
        if (length != Length.SHORT) {
            longQuestions.giveBack();
        }
        giveBackDownload(length);
    }

    private void giveBackDownload(Length length) {
        if (length == Length.DOWNLOAD) {
            downloads.giveBack();
        }
    }
}
