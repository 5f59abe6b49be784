package it.fuorigenova.territory;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every dated code as it stood when the book was opened: for imports, which ask half a million times, and ask while a
 * {@code COPY} keeps their connection busy.
 */
public final class CodeBook {

    private static final SqlFile ALL_CODES = SqlFile.beside(CodeBook.class, "all-codes");

    private final Map<String, List<Holding>> holdings = new HashMap<>();
    private final Map<UUID, Identity> identities = new HashMap<>();

    private CodeBook() {}

    /** Who held a code from a day (null: since before our records) to a day, excluded (null: still). */
    public record Holding(
            UUID territoryId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** What a code says about who is meant. */
    public sealed interface Resolution {
        /** The code was in force on that day. */
        record Held(UUID territoryId) implements Resolution {}

        /** The code was not in force on that day, but only one territory ever had it. */
        record HeldAtAnotherDate(UUID territoryId, Holding holding) implements Resolution {}

        /** Several territories have had the code, none of them on that day. */
        record Ambiguous(Set<UUID> territoryIds) implements Resolution {}

        /** Nobody ever had the code. */
        record Unknown() implements Resolution {}
    }

    public static CodeBook open(Database database) {
        CodeBook book = new CodeBook();
        database.query(ALL_CODES).forEach(row -> {
            UUID id = row.id("territory_id");
            book.identities.computeIfAbsent(
                    id, one -> new Identity(TerritoryKind.of(row.text("kind")), row.text("identity_key")));
            book.holdings
                    .computeIfAbsent(key(row.text("scheme"), row.text("code")), code -> new ArrayList<>())
                    .add(new Holding(id, row.dateOrNull("valid_from"), row.dateOrNull("valid_to")));
        });
        return book;
    }

    /**
     * Who is meant by a code that a source used for a day.
     *
     * @param scheme {@code istat}, {@code belfiore}, {@code uts}, {@code iso} or {@code key}
     * @param code with its leading zeros
     */
    public Resolution resolve(String scheme, String code, LocalDate on) {
        List<Holding> found = holdings.getOrDefault(key(scheme, code), List.of());
        for (Holding holding : found) {
            if (holding.covers(on)) {
                return new Resolution.Held(holding.territoryId());
            }
        }
        Set<UUID> holders = new LinkedHashSet<>();
        found.forEach(holding -> holders.add(holding.territoryId()));
        return switch (holders.size()) {
            case 0 -> new Resolution.Unknown();
            case 1 -> new Resolution.HeldAtAnotherDate(holders.iterator().next(), found.getLast());
            default -> new Resolution.Ambiguous(holders);
        };
    }

    /** What makes a territory itself; it must have come out of this book. */
    public Identity identity(UUID territoryId) {
        return Objects.requireNonNull(identities.get(territoryId), "a territory of this book");
    }

    private static String key(String scheme, String code) {
        return scheme + ':' + code;
    }
}
