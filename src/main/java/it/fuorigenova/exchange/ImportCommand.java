package it.fuorigenova.exchange;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Imports files and says what became of them. Exit code 0 where every file was taken, if need be without the rows that
 * were refused; 1 where a file failed; 2 where the command cannot be understood.
 */
@Dependent
@Unremovable
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Imports files: territories, boundaries, indicators, opportunities (CSV, GeoJSON, zipped Shapefile).")
public class ImportCommand implements Callable<Integer> {

    private final ImportFiles importFiles;
    private final OfficialFiles officialFiles;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files, in any order.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run", description = "Read, check and report everything; store nothing.")
    private boolean dryRun;

    @Option(names = "--as-of", paramLabel = "DAY", description = "Day the files speak for, as 2026-08-14.")
    private @Nullable LocalDate asOf;

    @Option(names = "--source", paramLabel = "KEY", description = "Key of the source the rows come from.")
    private @Nullable String source;

    @Option(names = "--official", paramLabel = "YEAR", description = "Download and import ISTAT's files of a year.")
    private @Nullable Integer official;

    @Option(names = "--report", paramLabel = "FILE", description = "Write every issue to this CSV file.")
    private @Nullable Path report;

    ImportCommand(ImportFiles importFiles, OfficialFiles officialFiles) {
        this.importFiles = importFiles;
        this.officialFiles = officialFiles;
    }

    @Override
    public Integer call() {
        CommandLine line = commandLine();
        if (files.isEmpty() && official == null) {
            throw new ParameterException(line, "Name the files to import, or --official with a year");
        }
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(line, "There is no file to read at " + file);
            }
        }
        try (ImportOutput output = new ImportOutput(line.getOut(), Optional.ofNullable(report))) {
            List<ImportResult> results = new ArrayList<>();
            boolean fetched = official == null || importOfficial(official, output, results, line.getOut());
            results.addAll(importFiles.fromPaths(
                    files, Optional.ofNullable(asOf), Optional.ofNullable(source), dryRun, output));
            output.total(results, dryRun);
            boolean failed = results.stream().anyMatch(r -> r.outcome() == ImportResult.Outcome.FAILED);
            return fetched && !failed ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean importOfficial(int year, ImportOutput output, List<ImportResult> results, PrintWriter out) {
        try {
            List<SourceFile> fetched = officialFiles.fetch(year, out::println);
            results.addAll(importFiles.files(fetched, dryRun, output));
            return true;
        } catch (FileRefusedException e) {
            out.println(e.getMessage());
            out.println("  " + e.suggestion());
            return false;
        }
    }

    private CommandLine commandLine() {
        CommandSpec known = spec;
        return known == null ? new CommandLine(this) : known.commandLine();
    }
}
