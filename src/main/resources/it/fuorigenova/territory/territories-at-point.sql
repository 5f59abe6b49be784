-- answers: the territories of a day that hold a point or have it on their border, narrowest first
-- parameters: lon, lat: degrees, WGS 84; asOf: the day; tolerance: metres within which a border counts as touched
-- index: boundary_geom
with point as (
    select st_setsrid(st_makepoint(:lon, :lat), 4326) as geom
)
select territory.id,
       territory.kind,
       name.name,
       boundary.accuracy,
       st_distance(st_boundary(boundary.geom)::geography, point.geom::geography) as border_distance_m,
       st_covers(boundary.geom, point.geom) as inside
from point
join boundary on boundary.valid @> :asOf
    and boundary.geom && st_expand(point.geom, 0.001)
    and st_dwithin(boundary.geom::geography, point.geom::geography, :tolerance)
join territory on territory.id = boundary.territory_id
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf
order by boundary.area_km2, name.name
