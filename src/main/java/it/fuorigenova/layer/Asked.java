package it.fuorigenova.layer;

import it.fuorigenova.geo.Box;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.Pages;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Filters.FilterLanguage;
import it.fuorigenova.layer.Property.Trait;
import it.fuorigenova.sql.SqlPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a layer from the parameters of a request; all that is wrong is noted at once. */
final class Asked {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_SORT_KEYS = 8;
    private static final int MOST_ZOOM = 24;

    private static final Wording NOT_SORTABLE = new Wording(
            "per `%s` non si può ordinare: l'elenco è in /sortables",
            "items cannot be ordered by `%s`: the list is at /sortables");
    private static final Wording NOT_SHOWN = new Wording("non c'è nessuna proprietà `%s`", "there is no property `%s`");
    private static final Wording TWICE = new Wording("`%s` è nominata due volte", "`%s` is named twice");
    private static final Wording UNKNOWN_CRS =
            new Wording("«%s» non è tra i sistemi serviti: %s", "`%s` is not among the systems served: %s");

    private static final ValueReader<FilterLanguage> FILTER_LANGUAGES = ValueReader.oneOf(FilterLanguage.class);
    private static final ValueReader<Answer> ANSWERS = ValueReader.oneOf(Answer.class);

    private final Layer layer;
    private final Face face;
    private final Map<String, String> given;
    private final Parameters parameters;

    Asked(Layer layer, Face face, Map<String, String> given, Parameters parameters) {
        this.layer = layer;
        this.face = face;
        this.given = given;
        this.parameters = parameters;
    }

    /** Which items are meant. */
    Selection selection(FilterSubject.Surroundings surroundings, LocalDate today) {
        Optional<Box> box = find("bbox", new BoxReader(crs("bbox-crs")));
        Optional<TimeSpan> span = find("datetime", TimeSpan.reader());
        List<SqlPart> conditions = new ArrayList<>();
        layer.temporal().flatMap(period -> span.map(one -> one.meets(period))).ifPresent(conditions::add);
        LocalDate asOf = find(Face.AS_OF, ValueReader.date()).orElseGet(() -> asOf(span, today));
        Crs filterCrs = crs("filter-crs");
        FilterLanguage language =
                parameters.get("filter-lang", given.get("filter-lang"), FILTER_LANGUAGES, FilterLanguage.CQL2_TEXT);
        find("filter", Filters.reader(layer, surroundings, asOf, language, filterCrs))
                .ifPresent(conditions::add);
        namedProperties()
                .forEach(property ->
                        find(property.name(), Equality.with(property)).ifPresent(conditions::add));
        Clustering clusters = layer.tileContent().clusters();
        if (clusters != null) {
            find(Face.CELL, CellReader.with(clusters)).ifPresent(conditions::add);
        }
        Optional<String> text = find("q", ValueReader.text(LONGEST_TEXT));
        return new Selection(asOf, box, face.placeless(), conditions, text);
    }

    /** The properties that are parameters of their own in this request; most requests name none. */
    private List<Property> namedProperties() {
        return face.ofEveryLayer().containsAll(given.keySet())
                ? List.of()
                : layer.queryables().stream()
                        .filter(property -> given.containsKey(property.name()))
                        .toList();
    }

    /** Items that hold on days are read as of the last one asked for, as far as it has come. */
    private LocalDate asOf(Optional<TimeSpan> span, LocalDate today) {
        return span.filter(any -> layer.roles().inTime())
                .map(TimeSpan::lastDay)
                .filter(last -> last.isBefore(today))
                .orElse(today);
    }

    /** The page asked for. */
    ItemsQuery page(Selection which, Pages pages, boolean counted) {
        List<SortKey> order = find(face.sort(), ValueReader.list(this::sortKey, MOST_SORT_KEYS))
                .map(this::withoutRepetition)
                .orElse(List.of());
        Optional<Cursor> after = pages.after(parameters, given.get("cursor"));
        long offset = parameters.get("offset", given.get("offset"), ValueReader.integer(0, Integer.MAX_VALUE), 0);
        int limit = parameters.get("limit", given.get("limit"), this::limit, face.usualLimit());
        return new ItemsQuery(which, order, after, after.isPresent() ? 0 : offset, limit, view(), counted);
    }

    /** What is shown of each item. */
    View view() {
        Optional<List<Property>> chosen = find(face.properties(), ValueReader.list(this::shown, 1000));
        View all = View.all(layer);
        boolean geometry = !parameters
                .get(Face.SKIP_GEOMETRY, given.get(Face.SKIP_GEOMETRY), ANSWERS, Answer.FALSE)
                .equals(Answer.TRUE);
        List<Property> properties = chosen.<List<Property>>map(named ->
                        all.properties().stream().filter(named::contains).toList())
                .orElse(all.properties());
        return new View(properties, geometry, crs("crs"), find("zoom-level", ValueReader.integer(0, MOST_ZOOM)));
    }

    /** How a caller says yes or no. */
    private enum Answer {
        TRUE,
        FALSE
    }

    /** The standard wants a limit beyond the most brought down to it (OGC API Features, Part 1, 7.15.2). */
    private int limit(String text) throws InvalidValueException {
        if (face == Face.DOMAIN) {
            return ValueReader.integer(1, Face.MOST_ITEMS).read(text);
        }
        int asked = ValueReader.integer(1, Integer.MAX_VALUE).read(text);
        return Math.min(asked, Face.MOST_ITEMS);
    }

    private SortKey sortKey(String text) throws InvalidValueException {
        boolean descending = text.startsWith("-");
        String name = descending || text.startsWith("+") ? text.substring(1) : text;
        return new SortKey(named(name, sortables(), NOT_SORTABLE), descending);
    }

    private List<Property> sortables() {
        List<Property> all = new ArrayList<>(layer.properties());
        all.add(layer.identifier());
        return all.stream().filter(property -> property.is(Trait.SORTABLE)).toList();
    }

    private List<SortKey> withoutRepetition(List<SortKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            Property property = keys.get(i).property();
            if (keys.subList(0, i).stream().anyMatch(key -> key.property().equals(property))) {
                parameters.refuse(face.sort(), TWICE.with(property.name()));
            }
        }
        return keys;
    }

    private Property shown(String name) throws InvalidValueException {
        List<Property> all = new ArrayList<>(View.all(layer).properties());
        all.add(layer.geometry());
        all.add(layer.identifier());
        return named(name, all, NOT_SHOWN);
    }

    private static Property named(String name, List<Property> among, Wording unknown) throws InvalidValueException {
        Optional<Property> found =
                among.stream().filter(property -> property.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            List<String> names = among.stream().map(Property::name).toList();
            throw new InvalidValueException(NearestName.suggest(unknown.with(name), name, names));
        }
        return found.get();
    }

    private Crs crs(String parameter) {
        return find(
                        parameter,
                        text -> Crs.parse(text)
                                .orElseThrow(() -> new InvalidValueException(
                                        UNKNOWN_CRS.with(text, String.join(", ", Crs.uris())))))
                .orElse(Crs.CRS84);
    }

    /** What is shown in a tile of an item that is drawn by itself. */
    List<Property> inTile() {
        return given.containsKey(face.properties())
                ? view().properties()
                : layer.tileContent().properties();
    }

    private <T> Optional<T> find(String name, ValueReader<T> reader) {
        @Nullable String text = given.get(name);
        return parameters.find(name, text, reader);
    }
}
