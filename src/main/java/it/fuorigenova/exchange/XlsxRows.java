package it.fuorigenova.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of an Excel workbook (ECMA-376), one after the other. Title lines above the header are passed over. */
final class XlsxRows implements RowReader {

    private static final int TITLE_LINES = 10;

    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private final Report report;
    /** Names of columns by their place; those without a name are not there. */
    private final Map<Integer, String> columns = new LinkedHashMap<>();

    static XlsxRows open(Path path, Report report) throws IOException {
        try {
            return new XlsxRows(new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true)), report);
        } catch (FileRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private XlsxRows(ReadableWorkbook workbook, Report report) throws IOException {
        this.workbook = workbook;
        this.report = report;
        Sheet first = workbook.getFirstSheet();
        this.rows = first.openStream().iterator();
        findHeader();
        List<Sheet> all = workbook.getSheets().toList();
        if (all.size() > 1) {
            report.notice(
                    0,
                    null,
                    first.getName(),
                    "The workbook has several sheets; the first was read",
                    "Save the other sheets as workbooks of their own, if they matter");
        }
    }

    private void findHeader() {
        for (int passed = 0; passed <= TITLE_LINES; passed++) {
            Row row = nextRow();
            if (row == null) {
                break;
            }
            List<Cell> filled = filled(row);
            // A title stands alone in its row.
            if (filled.size() > 1) {
                filled.forEach(this::name);
                if (passed > 0) {
                    report.notice(
                            0,
                            null,
                            null,
                            "Title lines above the header were passed over",
                            "The header was found on line " + row.getRowNum());
                }
                return;
            }
        }
        throw new FileRefusedException(
                "The first sheet has no header: no row at its beginning names several columns",
                "Put the table into the first sheet, with the names of its columns above it");
    }

    private void name(Cell cell) {
        String name = XlsxCell.text(cell, workbook.isDate1904())
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        if (columns.containsValue(name)) {
            throw new FileRefusedException(
                    1, "The header names the column \"" + name + "\" twice", "Rename one of them", null);
        }
        columns.put(cell.getColumnIndex(), name);
    }

    @Override
    public Header header() {
        return new Header(Format.XLSX, List.copyOf(columns.values()), Set.of());
    }

    @Override
    public @Nullable SourceRow next() {
        for (Row row = nextRow(); row != null; row = nextRow()) {
            List<Cell> filled = filled(row);
            if (!filled.isEmpty()) {
                report.countRead();
                if (!hasErrors(row.getRowNum(), filled)) {
                    return new SourceRow(row.getRowNum(), values(filled), null);
                }
            }
        }
        return null;
    }

    private Map<String, String> values(List<Cell> filled) {
        Map<String, String> values = new LinkedHashMap<>();
        columns.values().forEach(name -> values.put(name, ""));
        for (Cell cell : filled) {
            String name = columns.get(cell.getColumnIndex());
            if (name != null) {
                values.put(name, XlsxCell.text(cell, workbook.isDate1904()));
            }
        }
        return values;
    }

    private boolean hasErrors(long line, List<Cell> filled) {
        boolean wrong = false;
        for (Cell cell : filled) {
            String column = columns.get(cell.getColumnIndex());
            if (column != null && XlsxCell.isError(cell)) {
                report.refused(
                        line,
                        column,
                        cell.getRawValue(),
                        "The cell holds an error of the spreadsheet instead of a value",
                        "Correct its formula, or empty the cell");
                wrong = true;
            }
        }
        return wrong;
    }

    private static List<Cell> filled(Row row) {
        List<Cell> filled = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null
                    && cell.getType() != CellType.EMPTY
                    && !String.valueOf(cell.getRawValue()).isBlank()) {
                filled.add(cell);
            }
        }
        return filled;
    }

    private @Nullable Row nextRow() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            // The library does not say what it throws at whatever is no workbook.
            throw unreadable(e);
        }
    }

    private static FileRefusedException unreadable(RuntimeException e) {
        return new FileRefusedException(
                0, "The workbook is damaged: " + e.getMessage(), "Open it and save it again as .xlsx", e);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
