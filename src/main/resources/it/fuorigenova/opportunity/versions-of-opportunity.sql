-- answers: the versions of a record, the present one included, the newest first; of a record that was deleted and made
-- again those since then
-- parameters: id: its identifier; before: only versions that are older, or null; most: how many
-- index: opportunity_pkey, opportunity_version_of
with kept as (
    select version, record, written_at, written_by, writer_id, write_reason
    from opportunity_version
    where opportunity_id = :id
      and number > coalesce((select max(number) from opportunity_version
                             where opportunity_id = :id and deleted), 0)
    union all
    select said_since, image_of(opportunity), coalesce(written_at, updated_at), written_by, writer_id, write_reason
    from opportunity
    where id = :id
)
select kept.version,
       kept.record::text as record,
       kept.written_at,
       kept.written_by,
       organisation.name as organisation,
       kept.write_reason,
       kept.record ->> 'municipality_code' as municipality_code,
       kept.record ->> 'municipality_name' as municipality_name
from kept
left join organisation on organisation.id = kept.writer_id
where :before::bigint is null
   or kept.version < :before
order by kept.version desc
limit :most
