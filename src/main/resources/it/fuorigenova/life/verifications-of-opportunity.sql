-- answers: the last verifications of a record, the newest first; of a record that was deleted and made again those since then
-- parameters: id: its identifier
-- index: opportunity_pkey, opportunity_version_of
with kept as (
    select version,
           record ->> 'verification' as verification,
           cast(record ->> 'verified_on' as date) as verified_on,
           record ->> 'verified_by' as verified_by,
           written_at, written_by, writer_id, write_reason
    from opportunity_version
    where opportunity_id = :id
      and number > coalesce((select max(number) from opportunity_version
                             where opportunity_id = :id and deleted), 0)
    union all
    select said_since, verification, verified_on, verified_by,
           coalesce(written_at, updated_at), written_by, writer_id, write_reason
    from opportunity
    where id = :id
),
sequence as (
    select kept.*,
           lag(array[verification, cast(verified_on as text), verified_by]) over (order by version) as before
    from kept
)
select sequence.version,
       sequence.verification,
       sequence.verified_on,
       sequence.verified_by,
       sequence.written_at,
       sequence.written_by,
       organisation.name as organisation,
       sequence.write_reason
from sequence
left join organisation on organisation.id = sequence.writer_id
where sequence.verification in ('desk', 'on-site')
  and sequence.before is distinct from array[verification, cast(verified_on as text), verified_by]
order by sequence.version desc
limit 100
