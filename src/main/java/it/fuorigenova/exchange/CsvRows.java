package it.fuorigenova.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file. Title lines above the header are passed over, and said so. */
final class CsvRows implements RowReader {

    private static final int TITLE_LINES = 10;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Deque<CsvRecord> ahead = new ArrayDeque<>();
    private final Report report;
    private final List<String> columns;
    private final Map<String, Integer> positions;
    private final Set<Integer> unnamedTold = new HashSet<>();
    private boolean extraTold;

    /** Opens a text of the given encoding. */
    static CsvRows open(SourceFile.Opened source, Charset charset, Report report) throws IOException {
        var text = CsvText.open(source.in(), charset);
        CsvRows rows = new CsvRows(CsvDialect.of(text).read(text), report);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            report.notice(
                    0,
                    null,
                    charset.name(),
                    "The file is not UTF-8: it was read in the encoding named here",
                    "Look at a name with an accent; if it is wrong, save the file as UTF-8");
        }
        return rows;
    }

    private CsvRows(CsvReader<CsvRecord> reader, Report report) {
        this.reader = reader;
        this.records = reader.iterator();
        this.report = report;
        CsvRecord header = findHeader();
        this.columns = header.getFields().stream().map(CsvRows::columnName).toList();
        this.positions = Fields.positions(columns);
        refuseRepeatedColumns();
    }

    @Override
    public Header header() {
        return new Header(Format.CSV, List.copyOf(positions.keySet()), Set.of());
    }

    @Override
    public @Nullable SourceRow next() {
        for (CsvRecord found = nextRecord(); found != null; found = nextRecord()) {
            String[] values = values(found);
            if (values.length > 0) {
                return new SourceRow(found.getStartingLineNumber(), new Fields(positions, values), null);
            }
        }
        return null;
    }

    /** The cells of a row that counts, or none where the row was refused or empty. */
    private String[] values(CsvRecord found) {
        long line = found.getStartingLineNumber();
        int cells = found.getFieldCount();
        if (filledCells(found) == 0) {
            report.notice(line, null, null, "The row is empty and was passed over", null);
            return new String[0];
        }
        report.countRead();
        int lastFilled = cells - 1;
        while (lastFilled >= columns.size() && found.getField(lastFilled).isBlank()) {
            lastFilled--;
        }
        if (cells < columns.size() || lastFilled >= columns.size()) {
            report.refused(
                    line,
                    null,
                    found.getFields().stream().limit(3).toList().toString(),
                    "The row does not have as many cells as the header",
                    "It has %d where %d are expected: look for a missing or unquoted separator"
                            .formatted(cells, columns.size()));
            return new String[0];
        }
        tellExtra(line, cells);
        String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = found.getField(i).strip();
            tellUnnamed(line, i, values[i]);
        }
        return values;
    }

    private void tellExtra(long line, int cells) {
        if (cells > columns.size() && !extraTold) {
            extraTold = true;
            report.notice(
                    line, null, null, "Rows end in empty cells that the header does not have; they were ignored", null);
        }
    }

    private void tellUnnamed(long line, int position, String value) {
        if (columns.get(position).isEmpty() && !value.isEmpty() && unnamedTold.add(position)) {
            report.notice(
                    line,
                    "column " + (position + 1),
                    value,
                    "The column has no name in the header; its values are not read",
                    "Give it a name if it matters");
        }
    }

    private CsvRecord findHeader() {
        for (int i = 0; i < TITLE_LINES; i++) {
            CsvRecord next = readRecord();
            if (next != null) {
                ahead.add(next);
            }
        }
        int widest = ahead.stream().mapToInt(CsvRows::filledCells).max().orElse(0);
        int skipped = 0;
        while (ahead.size() > 1 && widest > 2 && filledCells(ahead.getFirst()) <= 1) {
            ahead.removeFirst();
            skipped++;
        }
        if (widest == 0) {
            throw new FileRefusedException("The file is empty", "Look at the file: it has no header and no rows");
        }
        CsvRecord header = ahead.removeFirst();
        if (skipped > 0) {
            report.notice(
                    0,
                    null,
                    null,
                    "Title lines above the header were passed over",
                    "The header was found on line " + header.getStartingLineNumber());
        }
        return header;
    }

    private void refuseRepeatedColumns() {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new FileRefusedException(
                        1, "The header names the column \"" + column + "\" twice", "Rename one of them", null);
            }
        }
    }

    private @Nullable CsvRecord nextRecord() {
        CsvRecord waiting = ahead.pollFirst();
        return waiting != null ? waiting : readRecord();
    }

    private @Nullable CsvRecord readRecord() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw new FileRefusedException(
                    0,
                    "The file cannot be read as CSV: " + plain(e),
                    "Look for a quotation mark that is opened and never closed",
                    e);
        }
    }

    private static String plain(CsvParseException e) {
        String cause = e.getCause() == null ? "" : ": " + e.getCause().getMessage();
        return e.getMessage() + cause;
    }

    /** Names break over lines in published headers; inside them a break is a blank. */
    private static String columnName(String cell) {
        return cell.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static int filledCells(CsvRecord found) {
        return (int) found.getFields().stream().filter(cell -> !cell.isBlank()).count();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
