-- answers: how many staged records are new, or lie elsewhere than they did
-- parameters: none
-- index: opportunity_pkey
insert into asked_place (id, municipality_id, geom, area)
select staged.id, staged.municipality_id, staged.geom, staged.area
from staged_opportunity staged
left join opportunity known on known.id = staged.id
where known.id is null
   or (known.municipality_id, known.geom, known.area)
       is distinct from (staged.municipality_id, staged.geom, staged.area)
