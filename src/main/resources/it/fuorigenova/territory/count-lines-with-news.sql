-- answers: how many lines say something not known yet
-- parameters: none
-- index: none, because it compares a whole file with all that is known
select count(distinct staged.line) as lines
from staged_attestation staged
left join attestation known
    on known.territory_id = staged.territory_id
    and known.aspect = staged.aspect
    and known.on_date = staged.on_date
    and known.value = staged.value
left join territory placed
    on staged.aspect = 'seat'
    and placed.id = staged.territory_id
    and placed.seat = staged.seat
    and placed.stated_area_km2 = staged.area_km2
where known.territory_id is null and placed.id is null
