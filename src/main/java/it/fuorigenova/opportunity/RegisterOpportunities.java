package it.fuorigenova.opportunity;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Registers records by the thousand, with the same result as {@link RegisterOpportunity} one by one. They are copied
 * aside, placed, and stored in so far as they are news; all of it inside the caller's transaction.
 */
@ApplicationScoped
public class RegisterOpportunities {

    private static final String COLUMNS = String.join(", ", StoredColumns.names());
    private static final String STAGED = "staged_opportunity (line, id, code, declared_id, " + COLUMNS + ")";

    /** Composed, because a hundred columns named twice would be a hundred chances to name them differently. */
    private static final String ADD =
            """
            insert into opportunity (id, code, organisation_id, municipality_id, recorded_at, updated_at, %1$s, %2$s)
            select id, code, cast(:organisation as uuid), municipality_id,
                   cast(:now as timestamptz), cast(:now as timestamptz), %3$s, %4$s
            from staged_opportunity staged
            join computed_place using (id)
            join computed_distance using (id)
            where not exists (select from opportunity known where known.id = staged.id)
            order by id
            """.formatted(COLUMNS, ComputedPlaces.COLUMNS, StoredColumns.of("staged"), ComputedPlaces.COMPUTED);

    private static final String CHANGE = """
            update opportunity known
            set (municipality_id, %1$s) = row(staged.municipality_id, %2$s),
                updated_at = cast(:now as timestamptz)
            from staged_opportunity staged
            where known.id = staged.id
              and (known.municipality_id, %3$s) is distinct from (staged.municipality_id, %2$s)
            """.formatted(COLUMNS, StoredColumns.of("staged"), StoredColumns.of("known"));

    private static final SqlFile STAGE = SqlFile.beside(RegisterOpportunities.class, "stage-opportunities");
    private static final SqlFile KNOWN = SqlFile.beside(RegisterOpportunities.class, "know-staged");
    private static final SqlFile REVIEWED = SqlFile.beside(RegisterOpportunities.class, "review-staged");
    private static final SqlFile SHARE = SqlFile.beside(RegisterOpportunities.class, "share-staged");
    private static final SqlFile WRITTEN = SqlFile.beside(RegisterOpportunities.class, "written-of-staged");
    private static final SqlFile REPEATED = SqlFile.beside(RegisterOpportunities.class, "drop-repeated");
    private static final SqlFile PLACE = SqlFile.beside(RegisterOpportunities.class, "place-staged");
    private static final SqlFile PLACEMENTS = SqlFile.beside(RegisterOpportunities.class, "staged-placements");
    private static final SqlFile SAME_POINT = SqlFile.beside(RegisterOpportunities.class, "staged-on-the-same-point");
    private static final SqlFile MISPLACED = SqlFile.beside(RegisterOpportunities.class, "drop-misplaced");

    private final Database database;
    private final Clock clock;
    private final OpportunityConfig config;
    private final ComputedPlaces places;
    private final ServiceWriter writer;

    RegisterOpportunities(
            Database database, Clock clock, OpportunityConfig config, ComputedPlaces places, ServiceWriter writer) {
        this.database = database;
        this.clock = clock;
        this.config = config;
        this.places = places;
        this.writer = writer;
    }

    /** Reads a file and writes down the records in it. */
    @FunctionalInterface
    public interface Registrar {
        void write(Sheet sheet) throws IOException;
    }

    /** A record by the line of its file. */
    public record Line(long number, String value) {}

    /** What was found about the municipality of the record on a line. */
    public record PlacedLine(long number, String point, Placement placement) {}

    /**
     * What became of the records.
     *
     * @param taken new or changed
     * @param unchanged known just so
     */
    public record Registered(long taken, long unchanged) {}

    /**
     * A record as it is to be stored, for whoever decides about it.
     *
     * @param line the line of its file
     * @param municipality the one that was found for it; null where none was
     * @param municipalityName in Italian
     * @param known what is stored of it; null where it is new
     */
    public record Proposal(
            long line,
            String externalId,
            Status status,
            @Nullable UUID municipality,
            @Nullable String municipalityName,
            @Nullable String municipalityCode,
            @Nullable Known known) {}

    /**
     * A record that is stored already.
     *
     * @param organisation whose record it is; null for nobody's
     */
    public record Known(
            Status status,
            @Nullable UUID municipality,
            @Nullable UUID organisation) {}

    /** A record that this transaction has written, and the version that it made of it; the first is 1. */
    public record Written(UUID id, long version) {}

    /** Copies records aside that come all at once. */
    public void stage(Registrar by) {
        begin();
        stageMore(by);
        all();
    }

    /** Makes room for records that come in portions: {@link #stageMore} for each, {@link #all} after the last. */
    public void begin() {
        database.script(STAGE);
    }

    /** Copies a portion of them aside. */
    public void stageMore(Registrar by) {
        database.copy(
                STAGED, rows -> by.write(new Sheet(rows, config.freshness().days())));
    }

    /** All have been copied aside: those that are stored under another identifier get that one. */
    public void all() {
        database.query("analyze staged_opportunity").run();
        database.query(KNOWN).run();
    }

    /** Drops records whose source and external id stand on an earlier line too, and names them. */
    public List<Line> dropRepeated() {
        return database.query(REPEATED).list(row -> new Line(row.integer("line"), row.text("external_id")));
    }

    /** Finds the municipality of every record. */
    public void place() {
        database.query(PLACE)
                .with("onDay", LocalDate.now(clock))
                .with("tolerance", (Double) Placement.TOLERANCE_M)
                .with("reach", (Double) Placement.REACH_M)
                .run();
    }

    /** The records whose point does not simply lie in their municipality. */
    public void placements(Consumer<PlacedLine> taker) {
        database.query(PLACEMENTS)
                .with("asOf", LocalDate.now(clock))
                .forEach(row ->
                        taker.accept(new PlacedLine(row.integer("line"), row.text("point"), Placement.read(row))));
    }

    /** The records that share their point with one on an earlier line. */
    public void onTheSamePoint(Consumer<Line> taker) {
        database.query(SAME_POINT).forEach(row -> taker.accept(new Line(row.integer("line"), row.text("point"))));
    }

    /** Drops the records that somebody does not accept. */
    public void review(Predicate<Proposal> accepts) {
        List<String> dropped = new ArrayList<>();
        database.query(REVIEWED).with("asOf", LocalDate.now(clock)).forEach(row -> {
            Proposal proposal = proposal(row);
            if (!accepts.test(proposal)) {
                dropped.add(Long.toString(proposal.line()));
            }
        });
        database.query("delete from staged_opportunity where line = any(cast(:lines as bigint[]))")
                .withTexts("lines", dropped)
                .run();
    }

    private static Proposal proposal(Row row) {
        String before = row.textOrNull("known_status");
        return new Proposal(
                row.integer("line"),
                row.text("external_id"),
                status(row.text("status")),
                row.idOrNull("municipality_id"),
                row.textOrNull("municipality_name"),
                row.textOrNull("municipality_code"),
                before == null
                        ? null
                        : new Known(
                                status(before),
                                row.idOrNull("known_municipality"),
                                row.idOrNull("known_organisation")));
    }

    private static Status status(String code) {
        return CodeList.find(Status.class, code).orElseThrow();
    }

    /** Stores what is left of what was copied aside, in so far as it is news. */
    public Registered store() {
        return store(null, () -> {});
    }

    /**
     * The same for records of an organisation.
     *
     * @param organisation whose records those are that are new; null for nobody's
     * @param before what is done before the first record is written, such as to act in somebody's name
     */
    public Registered store(@Nullable UUID organisation, Runnable before) {
        writer.is(ServiceWriter.IMPORT);
        database.query(MISPLACED).run();
        Instant now = clock.instant();
        long staged = database.query("select count(*) as records from staged_opportunity")
                .first(row -> row.integer("records"))
                .orElse(0L);
        places.computeForStaged();
        database.script(SHARE);
        before.run();
        long changed = database.query(CHANGE).with("now", now.toString()).run();
        long added = database.query(ADD)
                .with("organisation", organisation)
                .with("now", now.toString())
                .run();
        // What was added has it already; what was known may have moved.
        places.apply(now);
        return new Registered(changed + added, staged - changed - added);
    }

    /** The records that {@link #store} has made to say something else in this transaction. */
    public List<Written> written() {
        return database.query(WRITTEN).list(row -> new Written(row.id("id"), row.integer("version")));
    }

    /** Where a registrar writes down records. */
    public static final class Sheet {

        private final CopyRows rows;
        private final int freshDays;

        Sheet(CopyRows rows, int freshDays) {
            this.rows = rows;
            this.freshDays = freshDays;
        }

        /** Writes down the record on a line. */
        public void add(long line, NewOpportunity record) {
            add(line, record.id(), record);
        }

        /** The same for a record that is known under an identifier, whatever it says of its source. */
        public void add(long line, UUID id, NewOpportunity record) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(line);
            values.add(id);
            values.add(PublicCode.of(id));
            values.add(record.place().municipality());
            StoredColumns.values(record, Appraisal.of(record, freshDays), values);
            rows.add(values.toArray());
        }
    }
}
