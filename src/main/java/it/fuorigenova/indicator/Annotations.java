package it.fuorigenova.indicator;

import it.fuorigenova.http.Language;
import it.fuorigenova.sql.CopyRows;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What bodies say of observations. */
@ApplicationScoped
public class Annotations {

    /** What an annotation can be. */
    public static final List<String> KINDS = List.of("comment", "contest");

    /** What can become of it. */
    public static final List<String> STATES = List.of("open", "answered", "withdrawn");

    private static final SqlFile PAGE = SqlFile.beside(Annotations.class, "annotations");
    private static final SqlFile OF_TERRITORIES = SqlFile.beside(Annotations.class, "annotations-of-territories");
    private static final SqlFile OF_INDICATORS = SqlFile.beside(Annotations.class, "annotations-of-indicators");
    private static final SqlFile STAGE = SqlFile.beside(Annotations.class, "stage-annotations");
    private static final SqlFile STORE = SqlFile.beside(Annotations.class, "store-annotations");
    private static final SqlFile WITHOUT_VALUE = SqlFile.beside(Annotations.class, "annotations-without-value");
    private static final SqlFile ONE = SqlFile.beside(Annotations.class, "annotation");
    private static final SqlFile SAY = SqlFile.beside(Annotations.class, "say-annotation");
    private static final SqlFile HOLD = SqlFile.beside(Annotations.class, "hold-annotation");
    private static final SqlFile WITHDRAW = SqlFile.beside(Annotations.class, "withdraw-annotation");
    private static final SqlFile ANSWER = SqlFile.beside(Annotations.class, "answer-annotation");
    private static final SqlFile IS_OBSERVED = SqlFile.beside(Annotations.class, "is-observed");

    private final Database database;
    private final Clock clock;

    Annotations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One of them as it stands. */
    public Optional<Annotation> find(UUID id, Language language) {
        return list(database.query(ONE).with("id", id), language).stream().findFirst();
    }

    /** Whether a value, or the reason why there is none, is published for a territory and a period. */
    public boolean isObserved(String indicator, UUID territory, Period period) {
        return database.query(IS_OBSERVED)
                .with("indicator", indicator)
                .with("territory", territory)
                .with("period", period.text())
                .first(row -> true)
                .isPresent();
    }

    /**
     * Stores what an organisation says today of a value.
     *
     * @param said by whom and what; of its day, state and answer nothing is taken
     * @return empty where it has said something else of the same value today, and not taken it back
     */
    public Optional<UUID> say(String indicator, UUID territory, Period period, Said said, UUID organisation) {
        return database.query(SAY)
                .with("indicator", indicator)
                .with("territory", territory)
                .with("period", period.text())
                .with("kind", said.kind)
                .with("textIt", said.italian)
                .with("textEn", said.english)
                .with("organisation", said.organisation)
                .with("organisationId", organisation)
                .with("link", said.link)
                .with("day", LocalDate.now(clock))
                .first(row -> row.id("id"));
    }

    /**
     * Whose an annotation is.
     *
     * @param organisation null where a file brought it
     */
    public record Held(@Nullable UUID organisation, String state) {}

    /** Whose one is; nobody else changes it until the transaction ends. */
    public Optional<Held> hold(UUID id) {
        return database.query(HOLD)
                .with("id", id)
                .first(row -> new Held(row.idOrNull("organisation_id"), row.text("state")));
    }

    /** Takes one back. */
    public void withdraw(UUID id) {
        database.query(WITHDRAW)
                .with("id", id)
                .with("day", LocalDate.now(clock))
                .run();
    }

    /** Answers one, once more where it was answered. */
    public void answer(UUID id, String italian, @Nullable String english) {
        database.query(ANSWER)
                .with("id", id)
                .with("answerIt", italian)
                .with("answerEn", english)
                .with("day", LocalDate.now(clock))
                .run();
    }

    /** Those of several territories said by a day that are not withdrawn, the latest said first. */
    public List<Annotation> of(Collection<UUID> territories, LocalDate day, Language language) {
        return list(
                database.query(OF_TERRITORIES).with("territories", territories).with("day", day), language);
    }

    /** Those of values of several indicators said by a day that are not withdrawn, the latest said first. */
    public List<Annotation> ofIndicators(Collection<String> codes, LocalDate day, Language language) {
        return list(database.query(OF_INDICATORS).withTexts("indicators", codes).with("day", day), language);
    }

    /**
     * Which annotations are asked for; null for whichever.
     *
     * @param state {@code open}, {@code answered} or {@code withdrawn}
     */
    record Asked(
            @Nullable UUID territory,
            @Nullable String indicator,
            @Nullable String state) {}

    /** Where a page begins: after the annotation said on a day that has an identifier. */
    record Place(LocalDate day, UUID id) {

        /** Before all others. */
        static final Place FIRST = new Place(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
    }

    /** At most so many, the latest said first, withdrawn ones as well. */
    List<Annotation> page(Asked asked, Place after, int most, Language language) {
        Query query = database.query(PAGE)
                .with("territory", asked.territory)
                .with("indicator", asked.indicator)
                .with("state", asked.state)
                .with("day", after.day)
                .with("id", after.id)
                .with("most", (Integer) most);
        return list(query, language);
    }

    private static List<Annotation> list(Query query, Language language) {
        return query.with("lang", language.tag()).list(Annotations::annotation);
    }

    private static Annotation annotation(Row row) {
        return new Annotation(
                row.id("id"),
                row.text("indicator_code"),
                row.id("territory_id"),
                row.text("territory_name"),
                row.text("period"),
                row.text("kind"),
                row.text("text"),
                row.text("organisation"),
                row.date("said_on"),
                row.textOrNull("link"),
                row.text("state"),
                row.textOrNull("answer"),
                row.dateOrNull("answered_on"));
    }

    /** Reads a file and writes down what it says. */
    @FunctionalInterface
    public interface Clerk {
        void write(Sheet sheet) throws IOException;
    }

    /**
     * Stores what a clerk writes down, inside the caller's transaction. What was stored before and is not written down
     * again stays.
     *
     * @return how many were new or differed, and the lines of those of which no observation is known
     */
    public Stored store(Clerk by) {
        database.script(STAGE);
        database.copy(
                "staged_annotation (line, indicator_code, territory_id, period, kind, text_it, text_en, organisation,"
                        + " said_on, link, state, answer_it, answer_en)",
                rows -> by.write(new Sheet(rows)));
        List<Long> withoutValue = database.query(WITHOUT_VALUE).list(row -> row.integer("line"));
        return new Stored(
                database.query(STORE).with("day", LocalDate.now(clock)).run(), withoutValue);
    }

    /** What became of annotations written down. */
    public record Stored(long taken, List<Long> linesWithoutValue) {}

    /**
     * What is said, as a file says it.
     *
     * @param english null where there is no translation
     * @param link null where there is none
     * @param answer null where there is none
     */
    public record Said(
            String kind,
            String italian,
            @Nullable String english,
            String organisation,
            LocalDate on,
            @Nullable String link,
            String state,
            @Nullable String answer,
            @Nullable String answerEnglish) {}

    /** Where a clerk writes annotations down. */
    public static final class Sheet {

        private final CopyRows rows;

        Sheet(CopyRows rows) {
            this.rows = rows;
        }

        /** Writes one down: what is said of an indicator, a territory and a period by a body on a day, each once. */
        public void add(long line, String indicator, UUID territory, Period period, Said said) {
            rows.add(
                    line,
                    indicator,
                    territory,
                    period.text(),
                    said.kind,
                    said.italian,
                    said.english,
                    said.organisation,
                    said.on,
                    said.link,
                    said.state,
                    said.answer,
                    said.answerEnglish);
        }
    }
}
