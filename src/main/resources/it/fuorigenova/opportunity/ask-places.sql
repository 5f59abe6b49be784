-- answers: how many stored records ask where they lie: one, or all
-- parameters: id: the record; null for all
-- index: opportunity_pkey
insert into asked_place (id, municipality_id, geom, area)
select id, municipality_id, geom, area
from opportunity
where :id::uuid is null or id = :id
