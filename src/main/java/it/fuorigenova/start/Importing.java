package it.fuorigenova.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.QuarkusApplication;
import it.fuorigenova.exchange.ImportCommand;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Imports files and ends. */
@Dependent
@Unremovable
public class Importing implements QuarkusApplication {

    private final ImportCommand command;

    Importing(ImportCommand command) {
        this.command = command;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) throws Exception {
        // Told to stop before there was anything to stop.
        if (ApplicationLifecycleManager.isVmShuttingDown()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        int code = new CommandLine(command)
                .setCommandName("fuorigenova import")
                .setExecutionExceptionHandler((thrown, _, _) -> {
                    failure.set(thrown);
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
        Exception thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return code;
    }
}
