-- answers: nothing; attests keys and names of the staged groups, since before our records
-- parameters: source: the id of the file's own source
-- index: attestation_pkey
insert into attestation as known (territory_id, aspect, value, on_date, source_id)
select distinct on (group_id, said.aspect) group_id, said.aspect, said.value, date '1970-01-01', :source
from staged_membership
cross join lateral (values
    ('key', split_part(group_identity, ':', 2)),
    ('name:it', group_name)) as said (aspect, value)
order by group_id, said.aspect, said.value
on conflict (territory_id, aspect, on_date) do update
    set value = excluded.value, source_id = excluded.source_id
    where known.value <> excluded.value
