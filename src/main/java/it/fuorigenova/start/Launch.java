package it.fuorigenova.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import it.fuorigenova.cluster.ClusterException;
import it.fuorigenova.sql.DatabaseException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One run of the service on its database, from the first check to the last thing closed. */
final class Launch {

    private static final int FAILED = 1;
    private static final Map<Class<?>, String> WHAT = Map.of(
            Importing.class, "The import stopped",
            Refreshing.class, "The refresh stopped",
            Keying.class, "No key was made");
    private static final int LONGEST_CLOSING_SECONDS = 90;

    private final Class<? extends QuarkusApplication> application;
    private final CountDownLatch allClosed = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicInteger code = new AtomicInteger();

    /** A run that ends with an application, such as {@link Serving}. */
    Launch(Class<? extends QuarkusApplication> application) {
        this.application = application;
    }

    /** Runs, and returns the process's exit code. What goes wrong is said in one sentence, never by a stack trace. */
    int run(String... arguments) {
        try {
            // A signal ends the process when all hooks have: not before the database is closed too.
            Runtime.getRuntime().addShutdownHook(new Thread(this::awaitAllClosed, "close the database"));
            runOnDatabase(arguments);
        } catch (Refusal | ClusterException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            ended(FAILED, e);
        } finally {
            allClosed.countDown();
        }
        return code.get();
    }

    private void runOnDatabase(String... arguments) {
        Settings settings = Settings.read();
        // Live reload keeps its port open from one run to the next.
        if (application == Serving.class && LaunchMode.current() == LaunchMode.NORMAL) {
            HttpPort.check(settings.httpHost(), settings.httpPort());
        }
        if (application == Serving.class && settings.database().isEmpty()) {
            Settings.keepFirstKey(settings.dataFolder().resolve("administrator.key"));
            Settings.keepImports(settings.dataFolder().resolve("imports"));
        }
        try (var _ = DatabaseInUse.open(settings)) {
            Quarkus.run(application, this::ended, arguments);
        }
    }

    private void ended(int exitCode, @Nullable Throwable failure) {
        code.set(exitCode);
        if (failure != null) {
            Logger.getLogger(Launch.class).debug("The run failed", failure);
            fail(sentence(failure));
        }
    }

    private String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
        String what = WHAT.getOrDefault(application, "The service could not start");
        return DatabaseException.sqlState(failure).isEmpty()
                ? what + ": " + said
                : what + " because the database refused: " + said;
    }

    private void fail(String sentence) {
        code.set(FAILED);
        // What fails because we were told to stop is no news.
        if (!stopping.get()) {
            System.err.println("fuorigenova: " + sentence);
        }
    }

    private void awaitAllClosed() {
        stopping.set(true);
        try {
            var _ = allClosed.await(LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
