package it.fuorigenova.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of an investment.
 *
 * @param actor the body that must act; never a person
 * @param dueDate the day by which it is to be cleared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obstacle(
        ObstacleType type,
        @Nullable String description,
        @Nullable String actor,
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
