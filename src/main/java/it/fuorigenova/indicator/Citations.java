package it.fuorigenova.indicator;

import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom indicators come from: of what is computed, the same of what it is computed from. */
@ApplicationScoped
public class Citations {

    private final Sources sources;

    Citations(Sources sources) {
        this.sources = sources;
    }

    /** What all sources say of themselves, for whoever asks of many indicators. */
    public Known known(Panel panel, KnownIndicators indicators) {
        Map<String, PublishedSource> described = sources.list().stream()
                .map(PublishedSource::from)
                .collect(Collectors.toMap(PublishedSource::id, Function.identity()));
        return new Known(described, panel, indicators);
    }

    /** The sources as they were when asked for. */
    public static final class Known {

        private final Map<String, PublishedSource> sources;
        private final Panel panel;
        private final KnownIndicators indicators;

        private Known(Map<String, PublishedSource> sources, Panel panel, KnownIndicators indicators) {
            this.sources = sources;
            this.panel = panel;
            this.indicators = indicators;
        }

        /** Whom the catalogue names, and who gave the values, by key. */
        public List<PublishedSource> sources(Indicator one) {
            Set<String> cited = new TreeSet<>();
            cite(one, cited, new HashSet<>());
            return cited.stream()
                    .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
                    .toList();
        }

        private void cite(Indicator one, Set<String> cited, Set<String> seen) {
            if (!seen.add(one.code())) {
                return;
            }
            cited.addAll(one.provenance().sources());
            panel.series(one.code())
                    .ifPresent(series ->
                            series.waves().forEach(wave -> wave.sources().forEach(source -> cited.add(source.id()))));
            one.formula()
                    .ifPresent(formula -> formula.codes()
                            .forEach(code -> indicators.find(code).ifPresent(input -> cite(input, cited, seen))));
        }
    }
}
