package it.fuorigenova.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file that a public body publishes, and what it should look like.
 *
 * @param name what it is, for people
 * @param contentType a regular expression for its media type
 * @param leastBytes fewer are not the file
 * @param layer a regular expression for the name of the layer wanted inside it; {@code .*} for a file of its own
 * @param leastRows fewer are not all of Italy
 * @param day the day it speaks for
 * @param source key of the source its rows come from
 * @param currentOnly whether it is published for the present only
 */
record Official(
        String name,
        String address,
        String fileName,
        String contentType,
        long leastBytes,
        String layer,
        int leastRows,
        int mostRows,
        LocalDate day,
        String source,
        boolean currentOnly) {

    /** Opens what was fetched, if it is whole and has the layer and about as many rows as it should. */
    List<SourceFile> check(Path fetched) {
        List<SourceFile> wanted = SourceFile.at(fetched, Optional.of(day), Optional.of(source)).stream()
                .filter(file -> file.name().matches(layer))
                .toList();
        if (wanted.size() != 1) {
            throw new FileRefusedException(
                    "it has " + wanted.size() + " layers like " + layer + " where one is expected",
                    "See whether its publisher has changed it, and correct the settings file");
        }
        long rows = rows(wanted.getFirst());
        if (rows < leastRows || rows > mostRows) {
            throw new FileRefusedException(
                    "it has %d rows where %d to %d are expected".formatted(rows, leastRows, mostRows),
                    "See whether its publisher has changed it, and correct the settings file");
        }
        return wanted;
    }

    private static long rows(SourceFile file) {
        try (Report unheard = new Report();
                RowReader rows = file.open(unheard)) {
            rows.forEach(row -> {});
            return unheard.read();
        }
    }
}
