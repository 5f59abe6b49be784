package it.fuorigenova.analysis;

import it.fuorigenova.analysis.CompositeIndex.CompositeLack;
import it.fuorigenova.analysis.CompositeIndex.RankRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an index as comma-separated values: a line for each that has a rank, then one for each that is left out. */
final class CompositeCsv {

    private static final List<String> RANGES = List.of("all", "changedWeights", "ninetyPercent", "leaveOneOut");

    private CompositeCsv() {}

    /** The whole index. */
    static byte[] of(CompositeIndex index) {
        Csv csv = new Csv(header(index));
        index.ranking().forEach(place -> csv.row(ranked(place)));
        index.leftOut().forEach(one -> csv.row(leftOut(one, index.indicators().size())));
        return csv.toByteArray();
    }

    private static List<String> header(CompositeIndex index) {
        List<String> header = new ArrayList<>(List.of("rank", "index", "territoryId", "code", "name"));
        index.indicators().forEach(one -> header.add(one.indicator().code() + "_contribution"));
        for (String range : RANGES) {
            header.addAll(List.of(range + "_best", range + "_worst"));
        }
        Method.ALL.forEach(method -> header.add("rank_" + method.slug()));
        header.add("lacks");
        return header;
    }

    private static Stream<@Nullable Object> ranked(CompositeIndex.CompositePlace place) {
        CompositeIndex.CompositeRanks ranks = place.ranks();
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(place.rank());
        fields.add(place.index());
        fields.add(place.territoryId());
        fields.add(place.code());
        fields.add(place.name());
        fields.addAll(place.contributions());
        for (RankRange range :
                List.of(ranks.all(), ranks.changedWeights(), ranks.ninetyPercent(), ranks.leaveOneOut())) {
            fields.add(range.best());
            fields.add(range.worst());
        }
        fields.addAll(ranks.methods());
        fields.add(lacks(place.lacks()));
        return fields.stream();
    }

    /** It has neither rank nor index, contributions or ranges. */
    private static Stream<@Nullable Object> leftOut(CompositeIndex.CompositeLeftOut one, int indicators) {
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(null);
        fields.add(null);
        fields.add(one.territoryId());
        fields.add(one.code());
        fields.add(one.name());
        int empty = indicators + 2 * RANGES.size() + Method.ALL.size();
        for (int i = 0; i < empty; i++) {
            fields.add(null);
        }
        fields.add(lacks(one.lacks()));
        return fields.stream();
    }

    private static String lacks(List<CompositeLack> lacks) {
        return lacks.stream()
                .map(lack -> lack.indicator() + ": " + lack.reason())
                .collect(Collectors.joining("; "));
    }
}
