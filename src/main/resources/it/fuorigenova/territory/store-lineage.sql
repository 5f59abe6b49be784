-- answers: nothing; stores the staged events that are new or differ
-- parameters: source: the id of the file's own source
-- index: lineage_pkey
insert into lineage as known (from_id, to_id, on_date, event, source_id)
select from_id, to_id, on_date, event, :source
from staged_lineage
on conflict (from_id, to_id, on_date) do update
    set event = excluded.event, source_id = excluded.source_id
    where known.event <> excluded.event
