-- answers: the municipalities that held a point on some other day
-- parameters: lon, lat: degrees, WGS 84; asOf: the day that is not meant
-- index: boundary_geom
select territory.id,
       territory.kind,
       (select name from territory_name n where n.territory_id = territory.id and n.lang = 'it' order by valid desc limit 1) as name,
       lower(boundary.valid) as valid_from,
       upper(boundary.valid) as valid_to
from boundary
join territory on territory.id = boundary.territory_id and territory.kind = 'municipality'
where st_covers(boundary.geom, st_setsrid(st_makepoint(:lon, :lat), 4326))
  and not boundary.valid @> :asOf
  and not isempty(boundary.valid)
order by boundary.valid desc
