package it.fuorigenova.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of an investment.
 *
 * @param description what it is in words, for those who work on the record; not public, because it may name a person
 * @param actor who must act, in words; not public for the same reason
 * @param actorClass what sort of body must act: this is public
 * @param dueDate the day by which it is to be cleared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obstacle(
        ObstacleType type,
        @Nullable String description,
        @Nullable String actor,
        @Nullable ActorClass actorClass,
        @Nullable LocalDate dueDate,
        ObstacleStatus status) {

    /** The obstacles of a record as they are stored. */
    @Converter
    static final class AsJson extends JsonList<Obstacle> {
        AsJson() {
            super(Obstacle.class);
        }
    }
}
