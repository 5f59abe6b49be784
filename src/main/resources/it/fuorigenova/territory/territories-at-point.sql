-- answers: the territories of a day that hold a point or have it on their border, narrowest first; a group that has no
--     border of its own holds what its municipalities hold
-- parameters: lon, lat: degrees, WGS 84; asOf: the day; tolerance: metres within which a border counts as touched
-- index: boundary_geom
-- Borders are straight lines in longitude and latitude (RFC 7946, section 3.1.1): the nearest place on one is looked
-- for in the plane, and only the way to it measured on the ellipsoid.
with point as (
    select st_setsrid(st_makepoint(:lon, :lat), 4326) as geom
),
near as (
    select boundary.territory_id, boundary.accuracy,
           st_covers(boundary.geom, point.geom) as inside,
           st_distance(st_closestpoint(st_boundary(boundary.geom), point.geom)::geography, point.geom::geography)
               as border_distance_m
    from point
    join boundary on boundary.valid @> :asOf and boundary.geom && st_expand(point.geom, 0.0001)
),
holder as (
    select territory_id, accuracy, border_distance_m from near where inside or border_distance_m < :tolerance
),
holding as (
    select territory_id, accuracy, border_distance_m from holder
    union all
    select membership.group_id, min(holder.accuracy), null
    from holder
    join membership on membership.member_id = holder.territory_id and membership.valid @> :asOf
    where not exists (
        select from boundary where boundary.territory_id = membership.group_id and boundary.valid @> :asOf)
    group by membership.group_id
)
select territory.id, territory.kind, name.name, holding.accuracy, holding.border_distance_m
from holding
join territory on territory.id = holding.territory_id
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf
order by array_position(
             array ['municipality', 'union', 'zone', 'metropolitan-city', 'province', 'region', 'country'], territory.kind),
         name.name
