package it.fuorigenova.quota;

import it.fuorigenova.http.Link;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has asked for, with all its keys.
 *
 * @param partner the organisation, by its key
 * @param quota how many requests it may make in a month; null where that is not limited
 * @param left how many of them are left in this month; null where it is not limited
 * @param months the last twelve, the latest first, without those in which nothing came
 * @param days those of this month and the one before, in the same way
 */
@Schema(description = "What an organisation has asked for, with all its keys.")
public record Usage(
        @Schema(description = "The organisation, by its key.")
        String partner,

        @Schema(
                format = "int64",
                description = "How many requests it may make in a month; absent where that is not limited.")
        @Nullable
        Long quota,

        @Schema(
                format = "int64",
                description = "How many of them are left in this month; absent where it is not limited.")
        @Nullable
        Long left,

        @Schema(description = "The last twelve months, the latest first, without those in which nothing came.")
        List<Month> months,

        @Schema(
                description =
                        "The days of this month and the one before, the latest first, without those on which nothing came.")
        List<Day> days,

        List<Link> links) {

    /** A month. */
    @Schema(name = "MonthOfUsage", description = "What came in a month.")
    public record Month(
            @Schema(description = "The month, of UTC.", examples = "2026-11")
            String month,

            @Schema(format = "int64", description = "How many requests came.")
            long requests,

            @Schema(format = "int64", description = "How many of them were refused because they were too many.")
            long refused) {}

    /** A day. */
    @Schema(name = "DayOfUsage", description = "What came on a day.")
    public record Day(
            @Schema(description = "The day, of UTC.") LocalDate day,

            @Schema(format = "int64", description = "How many requests came.")
            long requests,

            @Schema(format = "int64", description = "How many of them were refused because they were too many.")
            long refused) {}
}
