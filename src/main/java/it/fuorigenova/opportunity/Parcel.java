package it.fuorigenova.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of the land register, as the register names it.
 *
 * @param belfiore cadastral code of the municipality, {@code H599}
 * @param section section of the register; null where the municipality has none
 * @param sheet {@code foglio}
 * @param parcel {@code mappale} or {@code particella}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parcel(
        @NotBlank @Pattern(regexp = "[A-Z]\\d{3}") String belfiore,
        @Nullable String section,
        @NotBlank String sheet,
        @NotBlank String parcel) {

    /** The parcels of a record as they are stored. */
    @Converter
    static final class AsJson extends JsonList<Parcel> {
        AsJson() {
            super(Parcel.class);
        }
    }
}
