package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.http.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities most like one, and by what.
 *
 * @param asOf the day for which it holds
 * @param compared how many municipalities were compared: those of which every feature is known
 * @param features by what they are compared; {@code z} is absent where a feature of the municipality is not known, and
 *     then none is similar
 * @param similar nearest first
 */
public record Similar(
        UUID id,
        String name,
        LocalDate asOf,
        int compared,
        List<Compared> features,
        List<Near> similar,
        List<Link> links) {

    /**
     * A feature, and where the municipality stands in it.
     *
     * @param z in standard deviations from the mean of all compared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Compared(
            String code, String name, @Nullable BigDecimal z) {}

    /**
     * A similar municipality.
     *
     * @param distance root of the mean squared difference of the features, in standard deviations
     * @param shares of each feature in the squared distance, in percent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Near(
            UUID id, String name, @Nullable String istatCode, BigDecimal distance, Map<String, BigDecimal> shares) {}
}
