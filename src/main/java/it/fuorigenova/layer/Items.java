package it.fuorigenova.layer;

import it.fuorigenova.geo.Box;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Cursor;
import it.fuorigenova.sql.Cancellation;
import it.fuorigenova.sql.Cells;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Length;
import it.fuorigenova.sql.Reading;
import it.fuorigenova.sql.SqlPart;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the items of any layer. */
@Singleton
public class Items {

    private final Database database;

    Items(Database database) {
        this.database = database;
    }

    /**
     * What a page turned out to hold.
     *
     * @param returned how many items were written
     * @param next where the next page begins; empty where this is the last
     * @param matched how many items are meant in all, exactly; empty where nobody asked
     */
    public record Read(long returned, Optional<Cursor> next, OptionalLong matched) {}

    /** A stretch of time, both ends included. */
    public record Period(Instant from, Instant to) {}

    /**
     * Writes the items of a page.
     *
     * @param wait stops the statement when nobody waits for the page any more
     */
    public Read page(Layer layer, ItemsQuery query, ItemWriter writer, Cancellation wait) {
        PageTaker taker = new PageTaker(layer, query, writer);
        ItemsStatement statement = new ItemsStatement(layer, query.which());
        boolean steady = statement.isSteady(query);
        SqlPart page = statement.page(query, statement.hasRanges(query) && (steady || meetMany(layer, query)));
        Reading reading = steady ? database.readSteadily(page) : database.read(page);
        reading.until(wait).forEach(taker);
        OptionalLong matched =
                query.counted() ? OptionalLong.of(count(layer, query.which(), wait)) : OptionalLong.empty();
        return new Read(taker.returned(), taker.next(), matched);
    }

    /**
     * Whether so many items meet the conditions of a page that reading the places of its box in their order fills it
     * sooner than finding all that meet them. With n of N items meeting them, a page of r is full after r N / n places;
     * finding them takes n. What the planner expects of n may be far off, or all of them elsewhere: then the box is read
     * to its end, which is what any other way through the box would do.
     */
    private boolean meetMany(Layer layer, ItemsQuery query) {
        Selection anywhere = query.which().anywhere();
        double meeting = database.estimate(new ItemsStatement(layer, anywhere).any());
        double all = database.estimate(new ItemsStatement(layer, Selection.all(anywhere.asOf())).any());
        return meeting * meeting > (query.limit() + 1.0 + query.offset()) * all;
    }

    /**
     * Writes all items meant, with flat memory however many there are.
     *
     * @return how many there were
     */
    public long all(Layer layer, Selection which, View view, ItemWriter writer, Output out, Cancellation wait)
            throws IOException {
        return database.read(new ItemsStatement(layer, which).all(view))
                .inPortions()
                .taking(Length.DOWNLOAD)
                .until(wait)
                .forEach((Cells row) -> {
                    writer.item(new Item(row, view));
                    out.drain();
                });
    }

    /**
     * Writes the one item that is meant; false where none is.
     *
     * @param version takes its version, if the layer numbers them
     */
    public boolean one(Layer layer, Selection which, View view, ItemWriter writer, LongConsumer version) {
        ItemsStatement statement = new ItemsStatement(layer, which);
        Optional<String> numbered = layer.version();
        int behind = view.firstProperty() + view.properties().size();
        return database.readSteadily(numbered.map(column -> statement.all(view, column))
                                .orElseGet(() -> statement.all(view)))
                        .forEach(row -> {
                            writer.item(new Item(row, view));
                            if (numbered.isPresent()) {
                                version.accept(row.integer(behind));
                            }
                        })
                > 0;
    }

    /**
     * The box around all items of a day that have a place; empty where none has. It has as many decimals as written
     * coordinates and is rounded outwards, so that no item is written outside of it.
     */
    public Optional<Box> extent(Layer layer, LocalDate asOf) {
        SqlPart corners = SqlPart.of("st_xmin(around), st_ymin(around), st_xmax(around), st_ymax(around)");
        SqlPart around = new ItemsStatement(layer, Selection.all(asOf))
                .selected(SqlPart.of("st_extent(" + layer.geometry().sql() + ") as around"));
        List<Box> found = new ArrayList<>();
        database.read(corners.between("select ", " from (").then(around).then(") extent"))
                .forEach(row -> {
                    double west = row.number(0);
                    if (!row.wasNull()) {
                        found.add(Box.degrees(
                                rounded(west, RoundingMode.FLOOR),
                                rounded(row.number(1), RoundingMode.FLOOR),
                                rounded(row.number(2), RoundingMode.CEILING),
                                rounded(row.number(3), RoundingMode.CEILING)));
                    }
                });
        return found.stream().findFirst();
    }

    private static double rounded(double degrees, RoundingMode mode) {
        return BigDecimal.valueOf(degrees).setScale(Crs.CRS84.decimals(), mode).doubleValue();
    }

    /**
     * From the first to the last instant at which items hold. Empty where they have no time, where one of them holds
     * since ever or for ever, and where a day does not show them all.
     */
    public Optional<Period> period(Layer layer, LocalDate asOf) {
        Optional<Layer.Temporal> temporal = layer.temporal();
        if (temporal.isEmpty() || layer.roles().inTime()) {
            return Optional.empty();
        }
        String from = instant(temporal.get().from());
        String to = instant(temporal.get().to());
        SqlPart ends = SqlPart.of(
                "min(" + from + "), max(" + to + "), bool_or(" + from + " is null or " + to + " is null) as is_open");
        List<Period> found = new ArrayList<>();
        database.read(new ItemsStatement(layer, Selection.all(asOf)).selected(ends))
                .forEach(row -> {
                    Instant first = row.instant(0);
                    Instant last = row.instant(1);
                    if (first != null && last != null && !row.flag(2)) {
                        found.add(new Period(first, last));
                    }
                });
        return found.stream().findFirst();
    }

    private static String instant(Property property) {
        return property.type() == PropertyType.DATE
                ? "(" + property.sql() + "::timestamp at time zone 'UTC')"
                : property.sql();
    }

    /** How many items are meant, exactly. */
    public long count(Layer layer, Selection which, Cancellation wait) {
        long[] count = new long[1];
        database.read(new ItemsStatement(layer, which).count())
                .taking(Length.LONG)
                .until(wait)
                .forEach(row -> count[0] = row.integer(0));
        return count[0];
    }

    /** Writes the rows of a page and keeps the place of the last; the row after it only tells that there is more. */
    private static final class PageTaker implements Reading.Taker<RuntimeException> {

        private final ItemsQuery query;
        private final ItemWriter writer;
        private final int keys;
        private final int firstKey;
        private final List<@Nullable String> last = new ArrayList<>();
        private long returned;
        private boolean more;

        PageTaker(Layer layer, ItemsQuery query, ItemWriter writer) {
            this.query = query;
            this.writer = writer;
            this.keys = Keyset.of(layer, query).columns().size();
            this.firstKey =
                    query.view().firstProperty() + query.view().properties().size();
        }

        @Override
        public void take(Cells row) {
            if (returned == query.limit()) {
                more = true;
                return;
            }
            writer.item(new Item(row, query.view()));
            returned++;
            if (returned == query.limit()) {
                for (int key = 0; key < keys; key++) {
                    last.add(row.text(firstKey + key));
                }
                last.add(row.text(0));
            }
        }

        long returned() {
            return returned;
        }

        Optional<Cursor> next() {
            return more ? Optional.of(new Cursor(last)) : Optional.empty();
        }
    }
}
