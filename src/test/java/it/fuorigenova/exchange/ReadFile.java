package it.fuorigenova.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file read to its end: its header, rows and issues as a person would write them down. */
record ReadFile(Header header, List<SourceRow> rows, List<String> issues, long read, long refused) {

    static ReadFile text(String name, String text) {
        return of(SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static ReadFile of(SourceFile file) {
        try (Report report = new Report();
                RowReader reader = file.open(report)) {
            List<SourceRow> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return new ReadFile(reader.header(), rows, issues(report), report.read(), report.refusedRows());
        }
    }

    /** Each issue as {@code severity line field [value] reason | suggestion}. */
    static List<String> issues(Report report) {
        List<String> issues = new ArrayList<>();
        report.forEachIssue(issue -> issues.add("%s %d %s [%s] %s | %s"
                .formatted(
                        issue.severity().code(),
                        issue.line(),
                        issue.field(),
                        issue.value(),
                        issue.reason(),
                        issue.suggestion())));
        return issues;
    }
}
