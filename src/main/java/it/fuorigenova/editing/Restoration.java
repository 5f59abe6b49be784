package it.fuorigenova.editing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which version a record is to say again what it said at, and why.
 *
 * @param reason why, for its history
 */
public record Restoration(
        @NotNull @Positive Long version,
        @Nullable @Size(min = 1, max = 500) String reason) {}
