package it.fuorigenova.analysis;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Period;
import it.fuorigenova.indicator.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which periods values are asked. */
sealed interface Periods {

    String LATEST = "latest";
    String ALL = "all";

    /** The last that is known of each territory. */
    record Latest() implements Periods {}

    /** These, for every territory. */
    record Chosen(List<Wave> waves) implements Periods {}

    /**
     * Reads {@code latest}, {@code all}, periods and ranges of them, {@code 2018,2020/2022} or {@code 2019/..}.
     *
     * @param known the waves of the indicator that are known on the day, oldest first
     */
    static ValueReader<Periods> among(List<Wave> known) {
        return text -> switch (text) {
            case LATEST -> new Latest();
            case ALL -> new Chosen(known);
            default -> new Chosen(Words.chosen(known, text));
        };
    }

    /** How periods are written. */
    final class Words {

        private static final Wording UNKNOWN =
                new Wording("«%s» non è un periodo dell'indicatore: %s", "`%s` is not a period of the indicator: %s");
        private static final Wording NONE_WITHIN = new Wording(
                "in «%s» non cade nessun periodo dell'indicatore: %s", "no period of the indicator lies in `%s`: %s");
        private static final Wording NO_RANGE = new Wording(
                "«%s» non è un intervallo: si scrive come 2019/2021, 2019/.. o ../2021",
                "`%s` is not a range: write it like 2019/2021, 2019/.. or ../2021");

        private Words() {}

        private static List<Wave> chosen(List<Wave> known, String text) throws InvalidValueException {
            Set<Wave> wanted = new LinkedHashSet<>();
            for (String part : text.split(",", -1)) {
                wanted.addAll(part.contains("/") ? within(known, part.strip()) : List.of(named(known, part.strip())));
            }
            return known.stream().filter(wanted::contains).toList();
        }

        private static Wave named(List<Wave> known, String text) throws InvalidValueException {
            return known.stream()
                    .filter(wave -> wave.period().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValueException(UNKNOWN.with(text, all(known))));
        }

        private static List<Wave> within(List<Wave> known, String text) throws InvalidValueException {
            String[] ends = text.split("/", -1);
            if (ends.length != 2) {
                throw new InvalidValueException(NO_RANGE.with(text));
            }
            LocalDate from = end(ends[0], text).map(Period::start).orElse(LocalDate.MIN);
            LocalDate to = end(ends[1], text).map(Period::end).orElse(LocalDate.MAX);
            List<Wave> found = new ArrayList<>();
            for (Wave wave : known) {
                LocalDate start = Period.parse(wave.period()).map(Period::start).orElse(wave.periodEnd());
                if (!start.isBefore(from) && !wave.periodEnd().isAfter(to)) {
                    found.add(wave);
                }
            }
            if (found.isEmpty()) {
                throw new InvalidValueException(NONE_WITHIN.with(text, all(known)));
            }
            return found;
        }

        /** One end of a range; empty where it is open. */
        private static Optional<Period> end(String text, String range) throws InvalidValueException {
            if (text.equals("..")) {
                return Optional.empty();
            }
            Optional<Period> period = Period.parse(text);
            if (period.isEmpty()) {
                throw new InvalidValueException(NO_RANGE.with(range));
            }
            return period;
        }

        private static String all(List<Wave> known) {
            return String.join(", ", known.stream().map(Wave::period).toList());
        }
    }
}
