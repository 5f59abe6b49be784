package it.fuorigenova.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The front door: what the program can be asked to do on the command line. */
@QuarkusMain
@Command(
        name = "fuorigenova",
        mixinStandardHelpOptions = true,
        description = "Diagnosis of the territory and map of the opportunities of a metropolitan city.")
public final class Main implements Callable<Integer> {

    /** Runs the program and ends the process with its exit code. */
    public static void main(String... args) {
        int code = new CommandLine(new Main()).execute(args);
        // Live reload calls this method again in the same process.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        return serve();
    }

    @Command(name = "serve", description = "Answers over HTTP until it is told to stop (the default).")
    int serve() {
        return new Launch(Serving.class).run();
    }
}
