package it.fuorigenova.catalog;

import it.fuorigenova.geo.Box;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Frequency;
import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import it.fuorigenova.layer.DataTheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Data that are served, as the catalogue describes them.
 *
 * @param key short name among all: {@code municipalities}, {@code indicator-population}
 * @param kind which of our services has it
 * @param modified the day on which anything of it last changed
 * @param box around all it is about; empty where it has no place
 * @param span the time it is about; empty where no source tells
 * @param sources whom it comes from, by key
 * @param page path of its page
 */
record DataSet(
        String key,
        Kind kind,
        Wording title,
        Wording description,
        List<DataTheme> themes,
        LocalDate modified,
        Frequency frequency,
        Optional<Box> box,
        Optional<Span> span,
        List<PublishedSource> sources,
        String page,
        List<Distribution> distributions) {

    DataSet {
        themes = List.copyOf(themes);
        sources = List.copyOf(sources);
        distributions = List.copyOf(distributions);
    }

    /** Where data come from. */
    enum Kind {
        COLLECTION,
        INDICATOR
    }

    /** From a day to another, both included. */
    record Span(LocalDate from, LocalDate to) {}
}
