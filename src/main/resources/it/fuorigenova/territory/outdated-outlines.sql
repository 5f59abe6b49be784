-- answers: the coverages whose outlines are missing or were made of other boundaries, each with its fingerprint. A
--     coverage is what sources have given for one day of municipalities: those that may share borders
-- parameters: manner: how outlines are made
-- index: none, because it compares whole coverages
select boundary.attested_on,
       md5(:manner || string_agg(boundary.territory_id || boundary.digest, ',' order by boundary.territory_id)) as fingerprint
from boundary
join territory on territory.id = boundary.territory_id and territory.kind = 'municipality'
where not boundary.computed and boundary.accuracy <> 'schematic'
group by boundary.attested_on
having count(distinct coalesce(boundary.outlined_with, '')) > 1
    or min(coalesce(boundary.outlined_with, '')) <>
       md5(:manner || string_agg(boundary.territory_id || boundary.digest, ',' order by boundary.territory_id))
order by boundary.attested_on
