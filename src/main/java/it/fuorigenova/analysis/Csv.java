package it.fuorigenova.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180) with a header; what is not there is an empty field. */
final class Csv {

    private final StringWriter text = new StringWriter();
    private final CsvWriter rows =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    /** A table of these columns. */
    Csv(List<String> header) {
        rows.writeRecord(header);
    }

    /** Writes one row. */
    Csv row(@Nullable Object... fields) {
        return row(Arrays.stream(fields));
    }

    /** Writes one row. */
    Csv row(Stream<? extends @Nullable Object> fields) {
        rows.writeRecord(fields.map(Csv::field).toList());
        return this;
    }

    /** Never with an exponent, which spreadsheets read as they like. */
    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }

    byte[] toByteArray() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
