package it.fuorigenova.life;

import it.fuorigenova.http.Link;
import it.fuorigenova.opportunity.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What should be confirmed where the caller works.
 *
 * @param within how many days are looked ahead
 * @param overdueRecords how many records should have been confirmed before today
 * @param dueRecords how many more should be within these days
 * @param reminders both, the most urgent first
 */
@Schema(description = "What should be confirmed where the caller works.")
public record Reminders(
        LocalDate asOf,
        @Schema(format = "int32") int within,
        @Schema(format = "int64") long overdueRecords,
        @Schema(format = "int64") long dueRecords,
        List<Reminder> reminders,
        List<Link> links) {

    /**
     * A record that should be confirmed.
     *
     * @param confirmBy the day by which it should be
     * @param overdue whether that day is past
     * @param returnsOn the day on which it goes back into review unless it is confirmed; null where it does not
     */
    @Schema(name = "Reminder")
    public record Reminder(
            UUID id,
            String code,
            String title,
            Status status,
            @Nullable String municipalityName,
            @Nullable String istatCode,
            LocalDate confirmBy,
            boolean overdue,
            @Nullable LocalDate returnsOn) {}
}
