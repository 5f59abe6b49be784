package it.fuorigenova.http;

import it.fuorigenova.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads a caller from page to page by the key of the last row seen, so that deep pages cost what the first one does
 * and none loses or repeats a row while others write.
 */
@Singleton
public class Pages {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    /** Leads to a page, too, but decides neither which rows there are nor their order. */
    static final String OFFSET = "offset";

    /** What decides neither which rows there are nor their order: a page may be seen in another format or language. */
    private static final Set<String> INDIFFERENT =
            Set.of(CURSOR, LIMIT, OFFSET, AnswerFormat.F, CurrentRequest.LANGUAGE, "zoom-level");

    private static final Wording FOREIGN = new Wording(
            "il cursore non appartiene a questa interrogazione: usa quello del collegamento `next`, oppure riparti dalla prima pagina",
            "the cursor does not belong to this query: use the one of the `next` link, or start from the first page");

    private final CurrentRequest request;
    private final Database database;
    private final HttpConfig config;
    private volatile @Nullable CursorSeal seal;

    Pages(CurrentRequest request, Database database, HttpConfig config) {
        this.request = request;
        this.database = database;
        this.config = config;
    }

    /** Reads where the page before ended; what is wrong is noted in the request's parameters. */
    public Optional<Cursor> after(Parameters parameters, @Nullable String cursor) {
        return parameters.find(CURSOR, cursor, this::open);
    }

    /**
     * The links of a page to itself, the first and the next one, which are announced in the {@code Link} header, too.
     *
     * @param next where the next page begins, if there is one
     * @param mediaType what the links lead to
     */
    public List<Link> links(Optional<Cursor> next, String mediaType) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", mediaType));
        if (request.query().first(CURSOR).isPresent()) {
            links.add(Link.of(request.selfWithout(CURSOR), "first", mediaType));
        }
        next.ifPresent(cursor -> {
            String sealed = seal().seal(cursor, fingerprint());
            links.add(Link.of(request.selfWith(CURSOR, sealed, OFFSET), "next", mediaType));
        });
        request.announce(links);
        return List.copyOf(links);
    }

    /** The text of a cursor that is good for one purpose, whatever the query. */
    public String seal(Cursor cursor, String purpose) {
        return seal().seal(cursor, purpose);
    }

    /** The cursor in such a text; empty where it is none, or of another purpose. */
    public Optional<Cursor> open(String text, String purpose) {
        return seal().open(text, purpose);
    }

    private Cursor open(String text) throws InvalidValueException {
        return seal().open(text, fingerprint()).orElseThrow(() -> new InvalidValueException(FOREIGN));
    }

    /** What a cursor is bound to: the address and all that decides which rows there are and in which order. */
    private String fingerprint() {
        return request.path() + '?' + request.query().without(INDIFFERENT).sorted();
    }

    /** Made when first needed, because the secret may stand in a database that is not there at the start. */
    private CursorSeal seal() {
        CursorSeal known = seal;
        if (known == null) {
            known = new CursorSeal(config.cursor().secret().orElseGet(this::ownSecret));
            seal = known;
        }
        return known;
    }

    private String ownSecret() {
        return database.query("select value from secret where name = 'cursor'")
                .first(row -> row.text("value"))
                .orElseThrow();
    }
}
