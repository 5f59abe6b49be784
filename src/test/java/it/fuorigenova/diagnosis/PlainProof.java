package it.fuorigenova.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what diagnoses tell of groups and of series with what a plain reading of a file makes of them. */
final class PlainProof {

    private static final int LEAST_PERIODS = 5;

    private final PlainFile file;
    private final List<String> wrong = new ArrayList<>();
    private int aggregates;
    private int trends;
    private int significant;

    PlainProof(PlainFile file) {
        this.file = file;
    }

    /** How many values of groups were compared. */
    int aggregates() {
        return aggregates;
    }

    /** How many trends were compared. */
    int trends() {
        return trends;
    }

    /** How many trends are significant. */
    int significant() {
        return significant;
    }

    /** What differs, a sentence each. */
    List<String> wrong() {
        return wrong;
    }

    String sum() {
        return "%d aggregates and %d trends compared, %d of them significant, %d figures differ"
                .formatted(aggregates, trends, significant, wrong.size());
    }

    /** The value of a group, and of how many members it is made. */
    void checkAggregate(String group, JsonNode indicator, List<String> members) {
        String code = indicator.path("code").asText();
        String what = group + " " + code;
        Map<String, Double> values =
                file.published(code, indicator.path("period").asText(), members);
        Optional<Double> expected =
                file.aggregate(code, indicator.path("period").asText(), values, members);
        aggregates++;
        expect(what + " status", expected.isPresent() ? "aggregated" : "missing", indicator.path("status"));
        if (expected.isPresent()) {
            expect(what, expected.get(), indicator.path("value"), half(indicator));
            expect(what + " members", values.size(), indicator.path("coverage").path("withValue"), 0);
        }
    }

    /** Direction, significance and change of a series, which has no trend where it is shorter than two. */
    void checkTrend(String place, JsonNode indicator, List<Double> series) {
        String what = place + " " + indicator.path("code").asText() + " trend";
        JsonNode told = indicator.path("trend");
        if (series.size() < 2) {
            expect(what, "", told);
            return;
        }
        trends++;
        PlainTrend trend = PlainTrend.of(series);
        expect(what + " periods", series.size(), told.path("periods"), 0);
        expect(what + " direction", trend.direction(), told.path("direction"));
        boolean sure = series.size() >= LEAST_PERIODS && trend.chance() < 0.05;
        expect(
                what + " significance",
                series.size() < LEAST_PERIODS ? "" : Boolean.toString(sure),
                told.path("significant"));
        expect(what + " change", series.getLast() - series.getFirst(), told.path("change"), half(indicator));
        significant += sure ? 1 : 0;
    }

    /** Half of the last digit, and what sums of thousands lose. */
    private static double half(JsonNode indicator) {
        return 0.501 * Math.pow(10, -indicator.path("decimals").asInt());
    }

    private void expect(String what, String expected, JsonNode told) {
        if (!told.asText().equals(expected)) {
            wrong.add(what + ": " + expected + " by the file, " + told.asText() + " by the service");
        }
    }

    private void expect(String what, double expected, JsonNode told, double tolerance) {
        if (Math.abs(expected - told.asDouble(Double.NaN)) > tolerance || told.isMissingNode()) {
            wrong.add(what + ": " + expected + " by the file, " + told.asText() + " by the service");
        }
    }
}
