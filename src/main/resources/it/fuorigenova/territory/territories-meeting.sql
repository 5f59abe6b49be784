-- answers: the territories of a day that share area with a shape, with how much, largest share first
-- parameters: shape: hexadecimal EWKB, SRID 4326; asOf: the day
-- index: boundary_geom
with shape as (
    select geom, nullif(st_area(geom::geography), 0) as area_m2
    from (select :shape::geometry as geom) given
),
meeting as (
    select boundary.territory_id, boundary.accuracy, boundary.area_km2,
           st_area(st_intersection(boundary.geom, shape.geom)::geography) as overlap_m2,
           shape.area_m2
    from shape
    join boundary on boundary.valid @> :asOf and st_intersects(boundary.geom, shape.geom)
)
select territory.id, territory.kind, name.name, meeting.accuracy,
       meeting.overlap_m2 / 1e6 as overlap_km2,
       meeting.overlap_m2 / meeting.area_m2 as share_of_shape,
       meeting.overlap_m2 / 1e6 / nullif(meeting.area_km2::float8, 0) as share_of_territory
from meeting
join territory on territory.id = meeting.territory_id
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf
order by meeting.area_km2, name.name collate "C"
