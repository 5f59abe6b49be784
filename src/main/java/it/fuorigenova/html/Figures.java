package it.fuorigenova.html;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Units;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures, units, days and moments as people of a language write them. */
final class Figures {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    private static final ZoneId HERE = ZoneId.of("Europe/Rome");
    /** A figure of four digits may be a year, and may be written without a mark in both languages. */
    private static final BigDecimal MARKED = BigDecimal.valueOf(10_000);

    private static final int MOST_DECIMALS = 7;

    private final Language language;
    private final Locale locale;

    Figures(Language language) {
        this.language = language;
        this.locale = language == Language.IT ? Locale.ITALY : Locale.UK;
    }

    /** A figure with its unit, as UCUM or the catalogue writes it. */
    String number(BigDecimal figure, @Nullable String unit) {
        DecimalFormat format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setGroupingUsed(figure.abs().compareTo(MARKED) >= 0);
        String name = unit == null ? "" : unit(unit);
        return name.isEmpty() ? format.format(figure) : format.format(figure) + '\u00a0' + name;
    }

    String unit(String unit) {
        return Units.name(unit.replaceAll("[{}]", ""), language);
    }

    /** A day or a moment in words; empty if the text is neither. */
    Optional<String> time(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(pattern("d MMMM yyyy").format(LocalDate.parse(text)));
            }
            if (MOMENT.matcher(text).matches()) {
                return Optional.of(pattern("d MMMM yyyy, HH:mm")
                        .format(OffsetDateTime.parse(text).atZoneSameInstant(HERE)));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            // It only looked like one.
            return Optional.empty();
        }
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
