-- answers: nothing; stores what the lines say, a source's newer word replacing its older one for the same day
-- parameters: source: the id of the file's own source
-- index: attestation_pkey
insert into attestation as known (territory_id, aspect, value, on_date, source_id)
select territory_id, aspect, value, on_date, :source
from staged_attestation
where aspect <> 'seat'
on conflict (territory_id, aspect, on_date) do update
    set value = excluded.value
    where known.value <> excluded.value
