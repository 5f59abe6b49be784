package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.standing.IndicatorValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators say about several municipalities taken together.
 *
 * @param asOf the day it is seen from
 * @param municipalities those that it is about
 * @param leftOut those that the area meets and that it is not about, because most of them lies outside of it
 * @param indicators each with its latest value, aggregated by its own rule
 */
public record GroupDiagnosis(
        LocalDate asOf, List<Member> municipalities, List<Member> leftOut, List<IndicatorValue> indicators) {

    /**
     * A municipality of the group.
     *
     * @param shareInside how much of it lies in the area, in percent; absent where it was named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(UUID id, String name, @Nullable BigDecimal shareInside) {}
}
