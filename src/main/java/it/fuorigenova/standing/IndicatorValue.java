package it.fuorigenova.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.indicator.Observed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's latest value.
 *
 * @param unit unit of {@code value}
 * @param polarity {@code high-is-good}, {@code low-is-good} or {@code neutral}
 * @param period as the source writes it
 * @param value the number; absent where the value is a text or missing
 * @param textValue the class, flag, code or name; absent where the value is a number or missing
 * @param status {@code final}, {@code provisional}, {@code estimated}, {@code aggregated} from members, or
 *     {@code missing}
 * @param missingReason why it is missing: {@code withheld} by us because the territory is too small; of its source
 *     {@code not-collected}, {@code suppressed}, {@code below-threshold} or {@code territory-did-not-exist}; of a group also {@code not-aggregable} or {@code members-missing}
 * @param source who says it, or said it of the members
 * @param coverage of a group, on how many members the value rests
 * @param instead what is known nearby where the value is withheld because the territory is too small
 * @param trend how it moved; absent for texts and where there is one value
 * @param standings where it stands in each benchmark; none for texts and missing values
 * @param notes what one must know to compare it
 * @param annotations what bodies say of it, or of the values of the members it is made of; the latest said first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorValue(
        String code,
        String name,
        String definition,
        String theme,
        String unit,
        String polarity,
        int decimals,
        String period,
        @Nullable BigDecimal value,
        @Nullable String textValue,
        String status,
        @Nullable String missingReason,
        Observed.Source source,
        @Nullable Coverage coverage,
        @Nullable Instead instead,
        @Nullable Trend trend,
        List<Standing> standings,
        List<Note> notes,
        List<Annotation> annotations) {}
