-- answers: how many staged points were new or differed from what was known
-- parameters: now: RFC 3339
-- index: reference_point_pkey
insert into reference_point as known (
    id, source_id, external_id, kind, name, geom, municipality_id, recorded_at, updated_at)
select id, source_id, external_id, kind, name, geom, declared_id, cast(:now as timestamptz), cast(:now as timestamptz)
from staged_reference_point
on conflict (id) do update
    set kind = excluded.kind,
        name = excluded.name,
        geom = excluded.geom,
        municipality_id = excluded.municipality_id,
        updated_at = excluded.updated_at
    where (known.kind, known.name, known.geom) is distinct from (excluded.kind, excluded.name, excluded.geom)
