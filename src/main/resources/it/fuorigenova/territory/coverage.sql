-- answers: the boundaries of a coverage as well-known binary
-- parameters: attestedOn: the day they were given for
-- index: none, because a coverage is a good part of all boundaries
select boundary.territory_id, st_asbinary(boundary.geom)
from boundary
join territory on territory.id = boundary.territory_id and territory.kind = 'municipality'
where not boundary.computed and boundary.accuracy <> 'schematic' and boundary.attested_on = :attestedOn
