package it.fuorigenova.territory;

import it.fuorigenova.http.Wording;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whom many references mean, with one question to the database however many there are. */
@ApplicationScoped
public class References {

    private static final SqlFile REFERRED_TO = SqlFile.beside(References.class, "territories-referred-to");
    private static final String BY_ID = "id";

    private static final Wording NOT_THEN = new Wording("«%s» non esisteva il %s", "`%s` did not exist on %s");

    private final Database database;

    References(Database database) {
        this.database = database;
    }

    /** Whom a reference means. */
    public sealed interface Referred {

        /** A territory of the day. */
        record Meant(Roll.Entry territory) implements Referred {}

        /** Nobody, or nobody of that day; why completes "the reference ...: ". */
        record Nobody(Wording why) implements Referred {}
    }

    /**
     * Whom each of several references means on a day, in their order.
     *
     * @param texts each an ISTAT code of a municipality or as {@link TerritoryReference} has them
     */
    public List<Referred> resolve(List<String> texts, LocalDate asOf) {
        List<Optional<TerritoryReference>> read =
                texts.stream().map(TerritoryReference::parseMunicipality).toList();
        Map<Integer, Referred> found = new HashMap<>();
        database.query(REFERRED_TO)
                .withTexts("schemes", read.stream().map(References::scheme).toList())
                .withTexts("codes", read.stream().map(References::code).toList())
                .with("asOf", asOf)
                .forEach(row -> {
                    int place = (int) row.integer("place") - 1;
                    found.put(place, referred(row, texts.get(place), asOf));
                });
        List<Referred> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Wording unknown = (read.get(i).isEmpty() ? TerritoryLookup.UNREADABLE : TerritoryLookup.UNKNOWN).with(text);
            all.add(found.getOrDefault(i, new Referred.Nobody(unknown)));
        }
        return all;
    }

    private static Referred referred(Row row, String text, LocalDate asOf) {
        return row.textOrNull("name") == null
                ? new Referred.Nobody(NOT_THEN.with(text, asOf))
                : new Referred.Meant(Rolls.entry(row));
    }

    private static String scheme(Optional<TerritoryReference> reference) {
        return reference
                .map(one -> switch (one) {
                    case TerritoryReference.ById byId -> BY_ID;
                    case TerritoryReference.ByCode byCode -> byCode.scheme();
                })
                .orElse("");
    }

    private static String code(Optional<TerritoryReference> reference) {
        return reference
                .map(one -> switch (one) {
                    case TerritoryReference.ById byId -> byId.id().toString();
                    case TerritoryReference.ByCode byCode -> byCode.code();
                })
                .orElse("");
    }
}
