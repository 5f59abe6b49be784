package it.fuorigenova.delivery;

import it.fuorigenova.http.Link;
import it.fuorigenova.sql.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a row of a file, or what was done to it.
 *
 * @param number rises in the order in which issues were found
 * @param severity refused where the row was not taken, notice where it was
 * @param line line of the file, or number of the feature; null where it is about the whole file
 * @param column column or property
 * @param value what stood there
 * @param reason why, in plain words
 * @param suggestion what to do
 */
public record ImportIssue(
        @Schema(format = "int64") long number,
        @Schema(enumeration = {"refused", "notice"}) String severity,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String value,
        String reason,
        @Nullable String suggestion) {

    static ImportIssue read(Row row) {
        return new ImportIssue(
                row.integer("ordinal"),
                row.text("severity"),
                row.integerOrNull("line"),
                row.textOrNull("field"),
                row.textOrNull("value"),
                row.text("reason"),
                row.textOrNull("suggestion"));
    }

    /** A page of them, in the order in which they were found. */
    public record ImportIssueList(List<ImportIssue> issues, List<Link> links) {}
}
