package it.fuorigenova.attachment;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.opportunity.DocumentType;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attachments of records: who asks sees those that he may see, and adds and ends those that he may. */
@ApplicationScoped
class Attachments {

    private static final SqlFile LIST = SqlFile.beside(Attachments.class, "list-attachments");
    private static final SqlFile LIST_WHOLE = SqlFile.beside(Attachments.class, "list-whole-attachments");
    private static final SqlFile FIND_STANDING = SqlFile.beside(Attachments.class, "find-standing");
    private static final SqlFile COUNT_STANDING = SqlFile.beside(Attachments.class, "count-standing");
    private static final SqlFile ADD = SqlFile.beside(Attachments.class, "add-attachment");
    private static final SqlFile END = SqlFile.beside(Attachments.class, "end-attachment");
    private static final SqlFile KEEP = SqlFile.beside(Attachments.class, "keep-from-sweeping");

    private static final Wording NONE = new Wording(
            "Questa opportunità non ha nessun allegato «%s» che tu possa vedere.",
            "This opportunity has no attachment `%s` that you may see.");
    private static final Wording THERE = new Wording(
            "Lo stesso file è già allegato («%s»), con un altro titolo, tipo, licenza o accesso.",
            "The same file is attached already (`%s`), with another title, type, licence or access.");
    private static final Wording FULL = new Wording(
            "L'opportunità ha già %s allegati: non può averne di più.",
            "The opportunity has %s attachments already: it can have no more.");

    private final Database database;
    private final AttachedTo records;
    private final ContentStore store;
    private final CurrentCaller caller;
    private final AttachmentConfig config;
    private final Clock clock;

    Attachments(
            Database database,
            AttachedTo records,
            ContentStore store,
            CurrentCaller caller,
            AttachmentConfig config,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.store = store;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** What is said of a file that is added. */
    record Label(DocumentType type, String title, @Nullable String licence, AttachmentAccess access) {}

    /**
     * Some of a record.
     *
     * @param opportunity the record's identifier
     */
    record Of(UUID opportunity, List<StoredAttachment> attachments) {}

    /**
     * What has become of a file that was sent.
     *
     * @param isNew false where the same was sent before
     */
    record Added(UUID opportunity, UUID id, boolean isNew) {}

    /** Those of a record. */
    @Transactional
    Of list(String idOrCode) {
        Optional<Caller> asking = caller.find();
        AttachedTo.Target target = records.toRead(idOrCode, asking);
        return new Of(target.id(), read(target, null));
    }

    /** One of a record; a problem where there is none. */
    @Transactional
    Of get(String idOrCode, String id) {
        Optional<Caller> asking = caller.find();
        AttachedTo.Target target = records.toRead(idOrCode, asking);
        return new Of(target.id(), List.of(one(target, id)));
    }

    private StoredAttachment one(AttachedTo.Target target, String id) {
        return ValueReader.uuid()
                .find(id)
                .flatMap(known -> read(target, known).stream().findFirst())
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    private List<StoredAttachment> read(AttachedTo.Target target, @Nullable UUID id) {
        return database.query(target.isReached() ? LIST_WHOLE : LIST)
                .with("opportunity", target.id())
                .with("id", id)
                .list(StoredAttachment::of);
    }

    /** Refuses whoever may not add anything to a record, before anything is done for him. */
    @Transactional
    void checkMayAdd(String idOrCode) {
        checkNotFull(records.toWrite(idOrCode, caller.with(Role.CONTRIBUTOR), null));
    }

    private void checkNotFull(AttachedTo.Target target) {
        long standing = database.query(COUNT_STANDING)
                .with("opportunity", target.id())
                .first(row -> row.integer("standing"))
                .orElseThrow();
        if (standing >= config.mostOfOne()) {
            throw ProblemException.of(HttpProblem.CONFLICT, FULL.with(standing));
        }
    }

    /**
     * Adds a file to a record. Its bytes are safe before the row that refers to them is: who dies between the two leaves
     * bytes that nobody refers to. While this goes on, nobody sweeps them.
     */
    @Transactional
    Added add(String idOrCode, JudgedFile file, Label label) {
        Caller author = caller.with(Role.CONTRIBUTOR);
        AttachedTo.Target target = records.toWrite(idOrCode, author, null);
        contents(file).sorted((a, b) -> a.sum().compareTo(b.sum())).forEach(content -> {
            database.query(KEEP).with("sum", content.sum()).first(row -> true);
            store.keep(content);
        });
        UUID id = UUID.randomUUID();
        return addRow(id, target.id(), file, label, author) > 0
                ? new Added(target.id(), id, true)
                : new Added(target.id(), standing(target.id(), file, label), false);
    }

    private static Stream<Content> contents(JudgedFile file) {
        return Stream.concat(Stream.of(file.content()), file.picture().stream().map(JudgedFile.Picture::thumbnail));
    }

    private long addRow(UUID id, UUID opportunity, JudgedFile file, Label label, Caller author) {
        Optional<JudgedFile.Picture> picture = file.picture();
        return database.query(ADD)
                .with("id", id)
                .with("opportunity", opportunity)
                .with("type", label.type().code())
                .with("title", label.title())
                .with("licence", label.licence())
                .with("access", label.access().code())
                .with("mediaType", file.kind().mediaType())
                .with("bytes", (Long) file.content().length())
                .with("width", picture.map(JudgedFile.Picture::widthPx).orElse(null))
                .with("height", picture.map(JudgedFile.Picture::heightPx).orElse(null))
                .with("sum", file.content().sum())
                .with("thumbnailSum", picture.map(one -> one.thumbnail().sum()).orElse(null))
                .with(
                        "thumbnailBytes",
                        picture.map(one -> one.thumbnail().length()).orElse(null))
                .with("now", now())
                .with("organisation", author.organisation().id())
                .run();
    }

    /** The same sent once more is no second one: who has not seen the answer may ask again. */
    private UUID standing(UUID opportunity, JudgedFile file, Label label) {
        return database.query(FIND_STANDING)
                .with("opportunity", opportunity)
                .with("sum", file.content().sum())
                .first(row -> {
                    Label known = new Label(
                            CodeList.find(DocumentType.class, row.text("type")).orElseThrow(),
                            row.text("title"),
                            row.textOrNull("licence"),
                            CodeList.find(AttachmentAccess.class, row.text("access"))
                                    .orElseThrow());
                    if (!known.equals(label)) {
                        Wording why = THERE.with(row.id("id"));
                        throw ProblemException.of(
                                HttpProblem.CONFLICT, why, List.of(Fault.inParameter(AttachmentProblem.FILE, why)));
                    }
                    return row.id("id");
                })
                .orElseThrow();
    }

    /** Ends an attachment; one that has ended already stays as it is. */
    @Transactional
    void end(String idOrCode, String id, @Nullable String reason) {
        AttachedTo.Target target = records.toWrite(idOrCode, caller.with(Role.CONTRIBUTOR), reason);
        StoredAttachment known = one(target, id);
        database.query(END)
                .with("id", known.id())
                .with("now", now())
                .with("reason", reason)
                .run();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
