package it.fuorigenova.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The front door: what the program can be asked to do on the command line. */
@QuarkusMain
@Command(
        name = "fuorigenova",
        mixinStandardHelpOptions = true,
        subcommands = {Main.Serve.class, Main.Import.class, Main.Refresh.class, Main.Key.class},
        description = "Diagnosis of the territory and map of the opportunities of a metropolitan city.")
public final class Main implements Callable<Integer> {

    /** Runs the program and ends the process with its exit code. */
    public static void main(String... args) {
        // The framework would refuse an address it cannot parse without a word; it.fuorigenova.http says why.
        System.setProperty("vertx.disableURIValidation", "true");
        int code = new CommandLine(new Main()).execute(args);
        // Live reload calls this method again in the same process.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        return new Serve().call();
    }

    @Command(name = "serve", description = "Answers over HTTP until it is told to stop (the default).")
    static final class Serve implements Callable<Integer> {

        @Override
        public Integer call() {
            return new Launch(Serving.class).run();
        }
    }

    @Command(name = "import", description = "Brings files into the database; import --help tells the options.")
    static final class Import implements Callable<Integer> {

        // The import says itself what is wrong with them.
        @Unmatched
        private List<String> filesAndOptions = new ArrayList<>();

        @Override
        public Integer call() {
            Settings.forTask();
            return new Launch(Importing.class).run(filesAndOptions.toArray(String[]::new));
        }
    }

    @Command(
            name = "key",
            description = "Makes an administrator's key and prints it: for the first one, or a lost one.")
    static final class Key implements Callable<Integer> {

        @Override
        public Integer call() {
            Settings.forTask();
            return new Launch(Keying.class).run();
        }
    }

    @Command(name = "refresh", description = "Computes the places of all opportunities anew, as every night.")
    static final class Refresh implements Callable<Integer> {

        @Override
        public Integer call() {
            Settings.forTask();
            return new Launch(Refreshing.class).run();
        }
    }
}
