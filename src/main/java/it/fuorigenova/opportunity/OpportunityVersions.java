package it.fuorigenova.opportunity;

import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What records said before, kept by triggers whoever wrote them ({@code R__versions_of_opportunities.sql}). A version is
 * a row as it was, and becomes a record again in the same way as a row does.
 */
@ApplicationScoped
public class OpportunityVersions {

    private static final SqlFile VERSIONS = SqlFile.beside(OpportunityVersions.class, "versions-of-opportunity");

    /** Under an identifier of its own: versions of one record would be taken for one another. */
    private static final String AS_ROW = """
            select past.*
            from jsonb_populate_record(
                null::opportunity,
                cast(:record as jsonb) || jsonb_build_object('id', gen_random_uuid(), 'completeness', 0)) past
            """;

    /** Of each record one version only, so that it keeps its identifier. */
    private static final String AS_ROWS = """
            select said.*
            from unnest(cast(:ids as uuid[]), cast(:numbers as bigint[])) as asked (id, number)
            join opportunity known on known.id = asked.id
            cross join lateral (
                select case
                    when known.said_since <= asked.number then image_of(known)
                    else (
                        select past.record
                        from opportunity_version past
                        where past.opportunity_id = asked.id
                          and past.version <= asked.number
                          and past.number > coalesce((select max(gone.number) from opportunity_version gone
                                                      where gone.opportunity_id = asked.id and gone.deleted), 0)
                        order by past.number desc
                        limit 1
                    )
                end as record
            ) then_said
            cross join lateral jsonb_populate_record(
                null::opportunity,
                then_said.record || jsonb_build_object('id', asked.id, 'completeness', 0)) said
            where then_said.record is not null
            """;

    private final Database database;
    private final StatelessSession session;

    OpportunityVersions(Database database, StatelessSession session) {
        this.database = database;
        this.session = session;
    }

    /**
     * A version of a record.
     *
     * @param number the version since which it said so
     * @param record what it said
     * @param writtenBy who wrote it; null where nobody kept that yet
     * @param organisation the name of his organisation; null for a service of ours or a user of the database
     * @param reason why he wrote it; null where he did not say
     * @param municipalityCode ISTAT code of its municipality then
     */
    public record Version(
            long number,
            NewOpportunity record,
            @Nullable Instant writtenAt,
            @Nullable String writtenBy,
            @Nullable String organisation,
            @Nullable String reason,
            @Nullable String municipalityCode,
            @Nullable String municipalityName) {}

    /**
     * The versions of a record, the newest first.
     *
     * @param before only older ones than this; null for all
     */
    @Transactional
    public List<Version> list(UUID id, @Nullable Long before, int most) {
        return database.query(VERSIONS)
                .with("id", id)
                .with("before", before)
                .with("most", (Integer) most)
                .list(this::version);
    }

    /** What a record said at a version: what it has said since that one or the last before it that changed its word. */
    @Transactional
    public Optional<Version> at(UUID id, long number) {
        return list(id, number + 1, 1).stream().findFirst();
    }

    /** The same for many records at once, by their identifiers; those that there were not are left out. */
    @Transactional
    public Map<UUID, NewOpportunity> at(Map<UUID, Long> numbers) {
        Map<UUID, NewOpportunity> said = new LinkedHashMap<>();
        session.createNativeQuery(AS_ROWS, OpportunityEntity.class)
                .setParameter("ids", array(numbers.keySet()))
                .setParameter("numbers", array(numbers.values()))
                .getResultList()
                .forEach(entity -> said.put(entity.id, entity.asRequest()));
        return said;
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Version version(Row row) {
        return new Version(
                row.integer("version"),
                record(row.text("record")),
                row.instantOrNull("written_at"),
                row.textOrNull("written_by"),
                row.textOrNull("organisation"),
                row.textOrNull("write_reason"),
                row.textOrNull("municipality_code"),
                row.textOrNull("municipality_name"));
    }

    private NewOpportunity record(String row) {
        return session.createNativeQuery(AS_ROW, OpportunityEntity.class)
                .setParameter("record", row)
                .getSingleResult()
                .asRequest();
    }
}
