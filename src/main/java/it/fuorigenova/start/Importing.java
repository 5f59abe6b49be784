package it.fuorigenova.start;

import io.quarkus.runtime.QuarkusApplication;
import it.fuorigenova.exchange.ImportCommand;
import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Imports files and ends. */
public final class Importing implements QuarkusApplication {

    @Override
    public int run(String... arguments) throws Exception {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        int code = new CommandLine(CDI.current().select(ImportCommand.class).get())
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
