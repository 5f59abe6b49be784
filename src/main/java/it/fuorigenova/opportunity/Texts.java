package it.fuorigenova.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says to people. Italian is required, because its readers' administrations write it.
 *
 * @param title in Italian, as {@code summary}, {@code description} and {@code notes}
 * @param keywords free words, in Italian
 * @param notes what else is worth knowing, such as earlier tenders and their prices
 */
@Embeddable
public record Texts(
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 2000) String summary,
        @Nullable @Size(max = 20_000) String description,
        @Nullable @Size(max = 300) String titleEn,
        @Nullable @Size(max = 2000) String summaryEn,
        @Nullable @Size(max = 20_000) String descriptionEn,
        List<String> keywords,
        @Nullable @Size(max = 20_000) String notes) {

    public Texts {
        keywords = Values.list(keywords);
    }
}
