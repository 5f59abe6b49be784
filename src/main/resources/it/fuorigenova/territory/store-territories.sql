-- answers: nothing; stores the territories that the staged statements are about, and their seats
-- parameters: source: the id of the file's own source
-- index: territory_pkey
insert into territory as known (id, kind, identity_key, seat, stated_area_km2, seat_source_id)
select distinct on (territory_id)
       territory_id, kind, identity_key, seat, area_km2, case when aspect = 'seat' then :source end
from staged_attestation
order by territory_id, seat is null, line
on conflict (id) do update
    set seat = excluded.seat, stated_area_km2 = excluded.stated_area_km2, seat_source_id = excluded.seat_source_id
    where excluded.seat is not null
      and (known.seat is distinct from excluded.seat or known.stated_area_km2 is distinct from excluded.stated_area_km2)
