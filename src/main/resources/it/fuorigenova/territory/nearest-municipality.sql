-- answers: the municipality of a day whose area is nearest to a point
-- parameters: lon, lat: degrees, WGS 84; asOf: the day
-- index: boundary_geom
with near as (
    select boundary.territory_id,
           st_distance(
               st_closestpoint(boundary.geom, st_setsrid(st_makepoint(:lon, :lat), 4326))::geography,
               st_setsrid(st_makepoint(:lon, :lat), 4326)::geography) as distance_m
    from boundary
    where boundary.valid @> :asOf
      and not boundary.computed
    order by boundary.geom <-> st_setsrid(st_makepoint(:lon, :lat), 4326)
    limit 5
)
select territory.id, territory.kind, name.name, near.distance_m
from near
join territory on territory.id = near.territory_id
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf
order by near.distance_m
limit 1
