package it.fuorigenova.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.http.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class ChartTest {

    private static final Size SIZE = new Size(720, 440);
    private static final String HOSTILE = "Ne </text><script>alert('1')</script> & \"C\"";

    private static Caption caption(String title) {
        return new Caption("one", title, "sottotitolo", "Fonte: una");
    }

    private static TrendChart trend(String place, double... values) {
        List<TrendChart.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String status = Double.isNaN(values[i]) ? "missing" : i == 2 ? "provisional" : "final";
            points.add(new TrendChart.Point(Integer.toString(2018 + i), 2018.0 + i, values[i], status));
        }
        return new TrendChart(
                caption("Residenti"), "persons", 0, new TrendChart.Line(place, points), List.of(), List.of());
    }

    private static RadarChart radar(String place, @Nullable Double... percentiles) {
        List<RadarChart.Axis> axes = new ArrayList<>();
        for (int i = 0; i < percentiles.length; i++) {
            String saying = percentiles[i] == null ? "non pubblicato" : i + " %";
            axes.add(new RadarChart.Axis("i" + i, "Indicatore " + i, percentiles[i], i == 0, saying));
        }
        return new RadarChart(caption("Profilo di " + place), place, axes);
    }

    private static DistributionChart distribution(String place, @Nullable Double own, double... values) {
        return new DistributionChart(
                caption("Distribuzione"),
                "Minuti",
                "minutes",
                1,
                Arrays.stream(values).boxed().toList(),
                List.of(1.0, 2.0, 3.0, 4.0, 5.0),
                new DistributionChart.Place(place, own, "3,0 minuti"));
    }

    private static List<Drawing> all(String place) {
        return List.of(
                trend(place, 10, 20, 15).draw(SIZE, Language.IT),
                radar(place, 10.0, 20.0, null, 40.0).draw(SIZE, Language.IT),
                distribution(place, 3.0, 1, 2, 3, 4, 5).draw(SIZE, Language.IT));
    }

    @Test
    void theSameNumbersMakeTheSameBytes() {
        assertEquals(all("Ne"), all("Ne"));
    }

    @Test
    void saysInATitleAndADescriptionWhatItShows() {
        for (Drawing drawing : all("Ne")) {
            Svg svg = Svg.parse(drawing.svg());
            assertEquals("img", svg.root().getAttribute("role"));
            assertEquals("one-title one-words", svg.root().getAttribute("aria-labelledby"));
            assertFalse(svg.text("title").isBlank());
            assertEquals(drawing.words(), svg.text("desc"));
        }
    }

    @Test
    void writesTextAsTextAndSourcesBelow() {
        for (Drawing drawing : all("Ne")) {
            assertTrue(Svg.parse(drawing.svg()).written().contains("Fonte: una"), drawing::svg);
        }
    }

    @Test
    void takesNamesForNothingButText() {
        for (Drawing drawing : all(HOSTILE)) {
            Svg svg = Svg.parse(drawing.svg());
            assertTrue(svg.elements("script").isEmpty(), drawing::svg);
        }
        assertTrue(all(HOSTILE).getFirst().words().contains(HOSTILE));
    }

    /** A page may forbid styles that stand in it, and may hold several charts. */
    @Test
    void holdsNoStyleAndNoIdButItsOwn() {
        for (Drawing drawing : all("Ne")) {
            Svg svg = Svg.parse(drawing.svg());
            for (Element element : svg.elements("*")) {
                assertFalse(element.hasAttribute("style"), drawing::svg);
                assertTrue(element.getAttribute("id").isEmpty()
                        || element.getAttribute("id").startsWith("one-"));
            }
        }
    }

    @Test
    void drawsEveryPeriodWhereItsValueIs() {
        List<Element> points =
                Svg.parse(trend("Ne", 10, 20, 15).draw(SIZE, Language.IT).svg()).values("period");
        assertEquals(List.of("10", "20", "15"), data(points, "value"));
        assertEquals(List.of("2018", "2019", "2020"), data(points, "period"));
        double low = number(points.get(0), "cy");
        double high = number(points.get(1), "cy");
        assertEquals((low + high) / 2, number(points.get(2), "cy"), 0.02);
        assertTrue(high < low);
        assertEquals(
                number(points.get(1), "cx") - number(points.get(0), "cx"),
                number(points.get(2), "cx") - number(points.get(1), "cx"),
                0.02);
    }

    @Test
    void tellsAProvisionalValueByAHollowPointAndInWords() {
        Drawing drawing = trend("Ne", 10, 20, 15).draw(SIZE, Language.EN);
        assertTrue(drawing.words().contains("2020: 15\u00a0persons (provisional value)"), drawing::words);
        assertTrue(Svg.parse(drawing.svg()).written().contains("provisional value"));
    }

    @Test
    void interruptsTheLineWhereNothingIsPublished() {
        Drawing drawing = trend("Ne", 10, Double.NaN, 15).draw(SIZE, Language.IT);
        assertEquals(List.of("2018", "2020"), data(Svg.parse(drawing.svg()).values("period"), "period"));
        assertTrue(drawing.words().endsWith("Senza valore pubblicato: 2019."), drawing::words);
    }

    @Test
    void comparesWhatIsFarApartByAnIndex() {
        TrendChart own = trend("Ne", 10, 20, 15);
        TrendChart.Line far = new TrendChart.Line(
                "Genova",
                own.own().points().stream()
                        .map(point -> new TrendChart.Point(point.period(), point.at(), 100 * point.value(), "final"))
                        .toList());
        Svg svg = Svg.parse(new TrendChart(own.caption(), "persons", 0, own.own(), List.of(far), List.of(2019.0))
                .draw(SIZE, Language.IT)
                .svg());
        assertTrue(
                svg.written().contains("indice, 2019 = 100"),
                () -> svg.written().toString());
        List<Element> points = svg.values("period");
        assertEquals(number(points.get(0), "cy"), number(points.get(3), "cy"), 0.02);
        assertEquals("1000", points.get(3).getAttribute("data-value"));
    }

    @Test
    void putsEachPercentileAsFarFromTheMiddle() {
        Svg svg = Svg.parse(
                radar("Ne", 20.0, 40.0, 60.0, 80.0).draw(SIZE, Language.IT).svg());
        List<Element> points = svg.values("percentile");
        assertEquals(List.of("20.0", "40.0", "60.0", "80.0"), data(points, "percentile"));
        double x = number(points.get(0), "cx");
        double y = number(points.get(1), "cy");
        double unit = (y - number(points.get(0), "cy")) / 20;
        assertEquals(40 * unit, number(points.get(1), "cx") - x, 2);
        assertEquals(60 * unit, number(points.get(2), "cy") - y, 2);
        assertEquals(80 * unit, x - number(points.get(3), "cx"), 2);
    }

    /** Neither by a number nor by a point whose place would tell it. */
    @Test
    void showsAWithheldValueAsSuch() {
        Svg svg = Svg.parse(
                radar("Ne", 20.0, null, 60.0, 80.0).draw(SIZE, Language.IT).svg());
        assertEquals(3, svg.values("percentile").size());
        assertTrue(svg.written().contains("non pubblicato"), () -> svg.written().toString());
    }

    @Test
    void countsEveryValueOfADistributionOnce() {
        Svg svg = Svg.parse(distribution("Ne", 3.0, 1, 2, 3, 3, 3, 4, 5, 90)
                .draw(SIZE, Language.IT)
                .svg());
        assertEquals(
                8,
                data(svg.values("count"), "count").stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
        assertEquals(List.of("3"), data(svg.values("place"), "value"));
        assertEquals(List.of("3.0"), data(svg.values("median"), "median"));
    }

    @Test
    void marksNoPlaceWhoseValueIsWithheld() {
        Svg svg = Svg.parse(
                distribution("Ne", null, 1, 2, 3, 4, 5).draw(SIZE, Language.IT).svg());
        assertTrue(svg.values("place").isEmpty());
    }

    @Test
    void drawsEvenWhatHasOneValueOrNone() {
        Stream.of(
                        trend("Ne", 5).draw(SIZE, Language.IT),
                        trend("Ne", Double.NaN).draw(SIZE, Language.IT),
                        radar("Ne", null, null, null).draw(SIZE, Language.IT),
                        distribution("Ne", 0.0, 0).draw(SIZE, Language.IT),
                        distribution("Ne", null).draw(SIZE, Language.IT),
                        distribution("Ne", 3.0, 3, 3, 3).draw(SIZE, Language.IT))
                .map(drawing -> Svg.parse(drawing.svg()))
                .forEach(svg -> {
                    for (Element element : svg.elements("*")) {
                        NamedNodeMap attributes = element.getAttributes();
                        for (int i = 0; i < attributes.getLength(); i++) {
                            assertFalse(attributes.item(i).getNodeValue().contains("NaN"), element::getTagName);
                        }
                    }
                });
    }

    @Test
    void writesFiguresAsItsReadersDo() {
        assertEquals("1.234,5\u00a0€", Numerals.of(Language.IT).measure(1234.5, 1, "EUR"));
        assertEquals("1,234.5\u00a0€", Numerals.of(Language.EN).measure(1234.5, 1, "EUR"));
        assertEquals("−0,30", Numerals.of(Language.IT).write(-0.3, 2));
    }

    /** As somebody sees it who sees no colours, and as it is printed. */
    @Test
    void tellsLinesApartInGreyToo() {
        Set<Long> greys = Set.of(grey(Look.PLACE), grey(Look.NEAR), grey(Look.FAR), grey(Look.OTHERS));
        assertEquals(4, greys.size());
        assertEquals(
                3,
                Stream.of(Look.OWN, Look.GROUPS.get(0), Look.GROUPS.get(1))
                        .map(pen -> List.of(String.valueOf(
                                pen.stroke().getDashArray() == null
                                        ? 0
                                        : pen.stroke().getDashArray()[0])))
                        .distinct()
                        .count());
    }

    private static long grey(java.awt.Color colour) {
        return Math.round((0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue()) / 12);
    }

    @Test
    void refusesASizeInWhichNothingCouldBeRead() {
        assertThrows(IllegalArgumentException.class, () -> new Size(10, 10));
        assertThrows(IllegalArgumentException.class, () -> new Size(720, 20_000));
    }

    private static List<String> data(List<Element> values, String name) {
        return values.stream().map(value -> value.getAttribute("data-" + name)).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
