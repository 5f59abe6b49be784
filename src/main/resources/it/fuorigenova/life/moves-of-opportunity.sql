-- answers: the last moves of a record from state to state, the newest first; of a record that was deleted and made again
-- those since then
-- parameters: id: its identifier
-- index: opportunity_pkey, opportunity_version_of
with kept as (
    select version, record ->> 'status' as status, written_at, written_by, writer_id, write_reason
    from opportunity_version
    where opportunity_id = :id
      and number > coalesce((select max(number) from opportunity_version
                             where opportunity_id = :id and deleted), 0)
    union all
    select said_since, status, coalesce(written_at, updated_at), written_by, writer_id, write_reason
    from opportunity
    where id = :id
),
sequence as (
    select kept.*, lag(status) over (order by version) as before
    from kept
)
select sequence.version,
       sequence.before,
       sequence.status,
       sequence.written_at,
       sequence.written_by,
       organisation.name as organisation,
       sequence.write_reason
from sequence
left join organisation on organisation.id = sequence.writer_id
where sequence.before is distinct from sequence.status
order by sequence.version desc
limit 100
