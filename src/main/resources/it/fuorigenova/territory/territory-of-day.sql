-- answers: a territory as it was on a day, with its codes, name and boundary of that day; nothing where it did not exist
-- parameters: id: the territory; asOf: the day
-- index: territory_pkey
select territory.id,
       territory.kind,
       name.name,
       lower(life.valid) as valid_from,
       upper(life.valid) as valid_to,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'istat' and c.valid @> :asOf) as istat_code,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'belfiore' and c.valid @> :asOf) as belfiore_code,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'uts' and c.valid @> :asOf) as uts_code,
       (select code from territory_code c where c.territory_id = territory.id and scheme = 'key' and c.valid @> :asOf) as key,
       boundary.accuracy,
       boundary.attested_on,
       boundary.computed,
       boundary.source_id as boundary_source,
       boundary.members_without_boundary,
       round(boundary.area_km2, 3) as area_km2,
       st_x(coalesce(territory.seat, st_pointonsurface(boundary.geom))) as lon,
       st_y(coalesce(territory.seat, st_pointonsurface(boundary.geom))) as lat
from territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf
left join boundary on boundary.territory_id = territory.id and boundary.valid @> :asOf
where territory.id = :id
