package it.fuorigenova.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import it.fuorigenova.exchange.Issue.Severity;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells somebody at a terminal, or reading a log, how an import goes on and what became of each file. */
final class ImportOutput implements ImportListener, AutoCloseable {

    private final PrintWriter out;
    private final @Nullable CsvWriter csv;
    private final boolean terminal;
    private @Nullable ProgressBar bar;

    ImportOutput(PrintWriter out, Optional<Path> report) throws IOException {
        this.out = out;
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        this.csv = report.isPresent() ? CsvWriter.builder().build(report.get()) : null;
        if (csv != null) {
            csv.writeRecord("file", "severity", "line", "field", "value", "reason", "suggestion");
        }
    }

    @Override
    public void begins(String fileName, String kind, long bytes) {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(fileName)
                    .setInitialMax(bytes)
                    .setUnit(" MB", 1 << 20)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build();
        } else {
            out.println(fileName + ": importing as " + kind);
            out.flush();
        }
    }

    @Override
    public void readOn(long bytes) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepBy(bytes);
        }
    }

    @Override
    public void passedOver(String fileName, String why) {
        out.println(fileName + ": left alone. " + why);
    }

    @Override
    public void ended(ImportResult result, Report report) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
        out.printf(
                Locale.ROOT,
                "%s: %s, %s in %.1f s (%,d rows a second)%n",
                result.fileName(),
                result.kind(),
                result.outcome().code(),
                result.took().toMillis() / 1000.0,
                result.rowsPerSecond());
        out.printf(
                Locale.ROOT,
                "  read %,d = taken %,d + unchanged %,d + refused %,d; notices %,d%n",
                result.read(),
                result.taken(),
                result.unchanged(),
                result.refused(),
                result.notices());
        result.groups().stream().filter(g -> g.severity() == Severity.REFUSED).forEach(this::tell);
        result.groups().stream().filter(g -> g.severity() == Severity.NOTICE).forEach(this::tell);
        if (csv != null) {
            report.forEachIssue(issue -> csv.writeRecord(
                    result.fileName(),
                    issue.severity().code(),
                    issue.line() == 0 ? "" : Long.toString(issue.line()),
                    issue.field(),
                    issue.value(),
                    issue.reason(),
                    issue.suggestion()));
        }
        out.flush();
    }

    private void tell(Report.Group group) {
        Issue first = group.examples().getFirst();
        String field = first.field().isEmpty() ? "" : first.field() + ": ";
        out.printf(Locale.ROOT, "  %s %,d x %s%s%n", group.severity().code(), group.count(), field, first.reason());
        for (Issue example : group.examples()) {
            String line = example.line() == 0 ? "" : "line " + example.line() + " ";
            String value = example.value().isEmpty() ? "" : "\"" + example.value() + "\" ";
            if (!(line + value + example.suggestion()).isEmpty()) {
                out.println("      " + line + value + example.suggestion());
            }
        }
    }

    /** The last word on all files. */
    void total(List<ImportResult> results, boolean dryRun) {
        long failed = results.stream()
                .filter(result -> result.outcome() == ImportResult.Outcome.FAILED)
                .count();
        long refused = results.stream().mapToLong(ImportResult::refused).sum();
        out.printf(Locale.ROOT, "%,d files, %,d failed, %,d rows refused.%n", results.size(), failed, refused);
        if (dryRun) {
            out.println("A dry run: nothing was stored but the report.");
        }
        if (refused > 0) {
            out.println(
                    csv == null
                            ? "Rows that were refused are not stored; every issue is in the table import_issue, and"
                                    + " --report FILE writes them down."
                            : "Rows that were refused are not stored; the report names each of them.");
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
        if (csv != null) {
            csv.close();
        }
    }
}
