package it.fuorigenova.exchange;

import it.fuorigenova.http.NearestName;
import it.fuorigenova.indicator.Annotations;
import it.fuorigenova.indicator.Annotations.Said;
import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.KnownIndicators;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.territory.CodeBook;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file of annotations, each into an annotation or a refusal. */
final class AnnotationRows {

    static final Set<String> COLUMNS = Set.of(
            "indicator",
            "istat_code",
            "territory",
            "period",
            "kind",
            "text_it",
            "text_en",
            "organisation",
            "date",
            "link",
            "state",
            "answer_it",
            "answer_en");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\S*");
    /** How a person is addressed, and where one can be reached. */
    private static final Pattern PERSON =
            Pattern.compile("(?i)(sig|sig\\.ra|dott|dott\\.ssa|avv|ing|arch|geom|rag|mr|mrs|ms|dr)\\b\\.?\\s.*|.*@.*");

    private final KnownIndicators catalogue;
    private final TerritoryCodes codes;
    private final LocalDate today;
    private final Report report;
    private final Set<Key> seen = new HashSet<>();
    private long written;

    private record Key(String indicator, UUID territory, String period, String organisation, LocalDate on) {}

    AnnotationRows(KnownIndicators catalogue, CodeBook codes, LocalDate today, Report report) {
        this.catalogue = catalogue;
        this.codes = new TerritoryCodes(codes, today, report);
        this.today = today;
        this.report = report;
    }

    long written() {
        return written;
    }

    void read(SourceRow row, Annotations.Sheet sheet) {
        String indicator = indicator(row);
        Period period = period(row);
        Said said = indicator == null || period == null ? null : said(row);
        if (indicator == null || period == null || said == null) {
            return;
        }
        UUID territory = codes.municipality(row, period.start(), period.end());
        if (territory == null
                || !isFirst(row, new Key(indicator, territory, period.text(), said.organisation(), said.on()))) {
            return;
        }
        sheet.add(row.line(), indicator, territory, period, said);
        written++;
    }

    private @Nullable String indicator(SourceRow row) {
        String code = row.text("indicator");
        Optional<String> known = catalogue.find(code).map(Indicator::code);
        if (known.isEmpty()) {
            refuse(
                    row,
                    "indicator",
                    "The catalogue has no such indicator",
                    NearestName.to(code, catalogue.names()).orElse("Write a code of /v1/indicators"));
        }
        return known.orElse(null);
    }

    private @Nullable Period period(SourceRow row) {
        Optional<Period> period = Period.parse(row.text("period"));
        if (period.isEmpty()) {
            refuse(row, "period", "The period cannot be read", "Write it as " + Period.FORMS);
        }
        return period.orElse(null);
    }

    /** What the row says; null where that cannot be taken, which is reported. */
    private @Nullable Said said(SourceRow row) {
        LocalDate on = day(row);
        String state = row.text("state").isEmpty() ? "open" : row.text("state");
        boolean right = isOneOf(row, "kind", row.text("kind"), Annotations.KINDS)
                && isOneOf(row, "state", state, Annotations.STATES)
                && hasWords(row)
                && isBody(row)
                && isLink(row)
                && isAnswered(row, state);
        return on == null || !right
                ? null
                : new Said(
                        row.text("kind"),
                        row.text("text_it"),
                        orNull(row.text("text_en")),
                        row.text("organisation"),
                        on,
                        orNull(row.text("link")),
                        state,
                        orNull(row.text("answer_it")),
                        orNull(row.text("answer_en")));
    }

    private @Nullable LocalDate day(SourceRow row) {
        try {
            LocalDate on = LocalDate.parse(row.text("date"));
            if (!on.isAfter(today)) {
                return on;
            }
            refuse(row, "date", "The day is still to come", "Write the day on which it was said");
        } catch (DateTimeParseException e) {
            refuse(row, "date", "This is not a day", "Write 2026-03-01");
        }
        return null;
    }

    private boolean isOneOf(SourceRow row, String field, String value, List<String> known) {
        return known.contains(value)
                || refuse(row, field, "The code is not known", "Write one of " + String.join(", ", known));
    }

    private boolean hasWords(SourceRow row) {
        return !row.text("text_it").isEmpty()
                || refuse(row, "text_it", "The annotation says nothing", "Write its text in Italian");
    }

    private boolean isBody(SourceRow row) {
        String body = row.text("organisation");
        if (body.isEmpty()) {
            return refuse(row, "organisation", "Nobody says it", "Name the body, as Comune di Rovegno");
        }
        return !PERSON.matcher(body).matches()
                || refuse(
                        row,
                        "organisation",
                        "This is a person or an address, and what persons say is not published",
                        "Name the body, as Comune di Rovegno");
    }

    private boolean isLink(SourceRow row) {
        String link = row.text("link");
        return link.isEmpty()
                || LINK.matcher(link).matches()
                || refuse(row, "link", "This is not a web address", "Write it from https:// on");
    }

    private boolean isAnswered(SourceRow row, String state) {
        return !state.equals("answered")
                || !row.text("answer_it").isEmpty()
                || refuse(row, "answer_it", "It is said to be answered, and there is no answer", "Write the answer");
    }

    private boolean isFirst(SourceRow row, Key key) {
        return seen.add(key)
                || refuse(
                        row,
                        "organisation",
                        "The file has said something of the same value, by the same body on the same day, before",
                        "Keep one of the rows, or put both texts into one");
    }

    /** Always false, for the end of a condition. */
    private boolean refuse(SourceRow row, String field, String reason, String suggestion) {
        report.refused(row.line(), field, row.text(field), reason, suggestion);
        return false;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
