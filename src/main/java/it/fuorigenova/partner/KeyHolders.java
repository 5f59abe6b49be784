package it.fuorigenova.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose the keys are that come with requests, for whoever counts these. It gives nobody a right, and so may be a minute
 * behind: who acts is found out by {@link CurrentCaller}.
 */
@ApplicationScoped
public class KeyHolders {

    private static final SqlFile HOLDER = SqlFile.beside(KeyHolders.class, "holder-of-key");
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Database database;
    private final Clock clock;

    /** By the hash of the key: the key itself is kept nowhere. */
    private final Cache<String, Found> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    KeyHolders(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whose a key is.
     *
     * @param key its identifier
     * @param organisation the key of the organisation in addresses
     */
    public record Holder(UUID key, String organisation) {}

    /**
     * What was found out about a key.
     *
     * @param holder whose it is; empty where it is none of ours, or no longer good
     */
    public record Found(Optional<Holder> holder) {

        private static final Found NOBODY = new Found(Optional.empty());
    }

    /** What is known of a key already; empty where the database has to be asked. */
    public Optional<Found> known(String text) {
        return KeyText.parse(text)
                .map(key -> Optional.ofNullable(known.getIfPresent(hash(key))))
                .orElse(Optional.of(Found.NOBODY));
    }

    /** The same, asking the database. */
    public Found find(String text) {
        return KeyText.parse(text).map(key -> known.get(hash(key), this::ask)).orElse(Found.NOBODY);
    }

    private Found ask(String hash) {
        return new Found(database.query(HOLDER)
                .with("hash", hash)
                .with("now", clock.instant())
                .first(row -> new Holder(row.id("id"), row.text("organisation"))));
    }

    private static String hash(KeyText key) {
        return HexFormat.of().formatHex(key.hash());
    }
}
