package it.fuorigenova.exchange;

import it.fuorigenova.exchange.Issue.Severity;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the rows of one file. Issues go to a temporary file at once: there may be hundreds of thousands.
 *
 * <p>A {@code reason} is the same sentence for every row with the same defect, so that issues can be grouped; what is
 * particular to the row stands in its value and in the suggestion.
 */
public final class Report implements AutoCloseable {

    private static final int LONGEST_TEXT = 500;
    private static final int EXAMPLES = 3;
    private static final int MOST_GROUPS = 500;

    private final BitSet refusedLines = new BitSet();
    private final Map<GroupKey, Group> groups = new LinkedHashMap<>();
    private long read;
    private long issues;
    private @Nullable Path spoolFile;
    private @Nullable DataOutputStream spool;

    private record GroupKey(Severity severity, String field, String reason) {}

    /** Issues that share field and reason, with the first few of them. */
    static final class Group {
        private final Severity severity;
        private final List<Issue> examples = new ArrayList<>();
        private long count;

        Group(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        long count() {
            return count;
        }

        List<Issue> examples() {
            return examples;
        }
    }

    /** A row is not taken. Several defects of one row count as one refused row. */
    public void refused(
            long line, @Nullable String field, @Nullable String value, String reason, @Nullable String suggestion) {
        // Line 0 is the whole file: its failure is told by the outcome, not by the count of rows.
        if (line > 0) {
            refusedLines.set(Math.toIntExact(line));
        }
        add(new Issue(Severity.REFUSED, line, clean(field), clean(value), reason, clean(suggestion)));
    }

    /** A row is taken, and this was done to it or is to be known of it; line 0 is the whole file. */
    public void notice(
            long line, @Nullable String field, @Nullable String value, String reason, @Nullable String suggestion) {
        add(new Issue(Severity.NOTICE, line, clean(field), clean(value), reason, clean(suggestion)));
    }

    /** Whether the row on this line was refused. */
    public boolean isRefused(long line) {
        return refusedLines.get(Math.toIntExact(line));
    }

    /** One more row was read. Readers say this, importers need not. */
    void countRead() {
        read++;
    }

    /** Rows read so far. */
    public long read() {
        return read;
    }

    /** Rows that are not taken. */
    public long refusedRows() {
        return refusedLines.cardinality();
    }

    /** Things to know of rows that are taken. */
    public long notices() {
        return groups.values().stream()
                .filter(group -> group.severity == Severity.NOTICE)
                .mapToLong(Group::count)
                .sum();
    }

    long issues() {
        return issues;
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    private void add(Issue issue) {
        GroupKey key = new GroupKey(issue.severity(), issue.field(), issue.reason());
        if (!groups.containsKey(key) && groups.size() >= MOST_GROUPS) {
            key = new GroupKey(issue.severity(), "", "Other reasons");
        }
        Group group = groups.computeIfAbsent(key, k -> new Group(issue.severity()));
        group.count++;
        if (group.examples.size() < EXAMPLES) {
            group.examples.add(issue);
        }
        issues++;
        write(issue);
    }

    private void write(Issue issue) {
        try {
            DataOutputStream out = spool;
            if (out == null) {
                spoolFile = Files.createTempFile("fuorigenova-issues", ".bin");
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spoolFile), 1 << 16));
                spool = out;
            }
            out.writeBoolean(issue.severity() == Severity.REFUSED);
            out.writeLong(issue.line());
            out.writeUTF(issue.field());
            out.writeUTF(issue.value());
            out.writeUTF(issue.reason());
            out.writeUTF(issue.suggestion());
        } catch (IOException e) {
            throw new UncheckedIOException("The issues of the import cannot be kept in the temporary folder", e);
        }
    }

    /** Takes issues one by one. */
    @FunctionalInterface
    interface IssueTaker<E extends Exception> {
        void take(Issue issue) throws E;
    }

    /** All issues, in the order in which they were found. */
    <E extends Exception> void forEachIssue(IssueTaker<E> taker) throws E {
        DataOutputStream out = spool;
        Path file = spoolFile;
        if (out == null || file == null) {
            return;
        }
        try {
            out.flush();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                for (long i = 0; i < issues; i++) {
                    Severity severity = in.readBoolean() ? Severity.REFUSED : Severity.NOTICE;
                    taker.take(
                            new Issue(severity, in.readLong(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The issues of the import cannot be read back", e);
        }
    }

    /** Forgets the issues that were kept on disk. */
    @Override
    public void close() {
        try {
            if (spool != null) {
                spool.close();
            }
            if (spoolFile != null) {
                Files.deleteIfExists(spoolFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL keeps no NUL in a text, and a cell of a megabyte helps nobody. */
    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String kept = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        return kept.replace("\0", "");
    }
}
