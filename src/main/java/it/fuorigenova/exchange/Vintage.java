package it.fuorigenova.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day whose boundaries and codes a source used.
 *
 * @param day null where the source does not tell
 */
record Vintage(@Nullable LocalDate day) {

    /** What the column {@code vintage} says: a year, which is its first day, or a day; nothing where it is refused. */
    static Optional<Vintage> of(SourceRow row, Report report) {
        String text = row.text("vintage");
        if (text.isEmpty()) {
            return Optional.of(new Vintage(null));
        }
        try {
            return Optional.of(new Vintage(LocalDate.parse(text.matches("\\d{4}") ? text + "-01-01" : text)));
        } catch (DateTimeException e) {
            report.refused(
                    row.line(),
                    "vintage",
                    text,
                    "The vintage cannot be read",
                    "Write the year or the day whose codes the source used: 2021 or 2021-01-01");
            return Optional.empty();
        }
    }
}
