package it.fuorigenova.annotating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of a value.
 *
 * @param indicator its code or another name of it
 * @param territory where: an ISTAT code, istat:010025, belfiore:D969 or an id
 * @param period as the source of the value writes it
 * @param kind contest where the value is held to be wrong
 * @param text what is said, in Italian
 * @param textEn the same in English
 * @param link where more is to be read
 */
public record AnnotationRequest(
        @NotBlank @Size(max = 64) String indicator,
        @NotBlank @Size(max = 64) String territory,
        @NotBlank @Size(max = 32) String period,

        @NotNull @Pattern(regexp = "comment|contest") @Schema(enumeration = {"comment", "contest"})
        String kind,

        @NotBlank @Size(max = 5000) String text,

        @Nullable @Size(min = 1, max = 5000) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        String textEn,

        @Nullable @Size(max = 2000) @Pattern(regexp = "https?://[^\\s/]+\\S*")
        String link) {

    /**
     * What is answered by who keeps the data.
     *
     * @param text in Italian
     * @param textEn the same in English
     */
    public record AnswerRequest(
            @NotBlank @Size(max = 5000) String text,

            @Nullable @Size(min = 1, max = 5000) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
            String textEn) {}
}
