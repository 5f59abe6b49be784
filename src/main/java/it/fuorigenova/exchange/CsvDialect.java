package it.fuorigenova.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a CSV file separates its cells, found by looking at its first records.
 *
 * @param separator the one that cuts most of the first records into the same, largest number of cells
 */
record CsvDialect(char separator) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int HEAD = 1 << 16;
    private static final int RECORDS = 20;
    /** No cell is as long as this; a quote that is never closed is. */
    private static final int LONGEST_CELL = 1 << 20;

    /** Looks at the beginning of a text and puts the reader back. */
    static CsvDialect of(BufferedReader text) throws IOException {
        char[] head = new char[HEAD];
        text.mark(HEAD + 1);
        int length = 0;
        for (int got = 0; got >= 0 && length < HEAD; got = text.read(head, length, HEAD - length)) {
            length += got;
        }
        text.reset();
        String beginning = new String(head, 0, length);
        char best = SEPARATORS[0];
        double most = 0;
        for (char candidate : SEPARATORS) {
            double cells = cellsAgreedUpon(beginning, candidate);
            if (cells > most) {
                most = cells;
                best = candidate;
            }
        }
        return new CsvDialect(best);
    }

    /** The records of a text in this dialect. */
    CsvReader<CsvRecord> read(BufferedReader text) {
        return reader(separator, false).ofCsvRecord(text);
    }

    /** How many cells most records have, times the share of records that have so many; 0 where it cuts nothing. */
    private static double cellsAgreedUpon(String beginning, char separator) {
        Map<Integer, Integer> records = new HashMap<>();
        List<Integer> counts = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(separator, true).ofCsvRecord(beginning)) {
            for (CsvRecord found : reader) {
                counts.add(found.getFieldCount());
                if (counts.size() == RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // This separator does not read the text; what it read before still counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counts.forEach(count -> records.merge(count, 1, Integer::sum));
        return records.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .mapToDouble(entry -> (double) entry.getKey() * entry.getValue() / counts.size())
                .max()
                .orElse(0);
    }

    private static CsvReader.CsvReaderBuilder reader(char separator, boolean lenient) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(lenient)
                .maxBufferSize(LONGEST_CELL);
    }
}
