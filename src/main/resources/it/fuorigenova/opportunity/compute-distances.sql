-- answers: how many of those who ask got the nearest station, port and airport, and how far they are, metres
-- parameters: none
-- index: reference_point_nearest
insert into computed_distance (
    id, station_name, station_distance_m, port_name, port_distance_m, airport_name, airport_distance_m)
select asked.id, station.name, station.distance_m, port.name, port.distance_m, airport.name, airport.distance_m
from asked_place asked
-- Candidates by a conformal plane, where an index finds them soonest; which of them it is, by the ellipsoid.
left join lateral (
    select near.name, round(st_distance(near.geom::geography, asked.geom::geography))::integer as distance_m
    from (
        select name, geom
        from reference_point
        where kind = 'railway-station' and asked.geom is not null
        order by st_transform(geom, 3857) <-> st_transform(asked.geom, 3857)
        limit 3
    ) near
    order by st_distance(near.geom::geography, asked.geom::geography)
    limit 1
) station on true
left join lateral (
    select near.name, round(st_distance(near.geom::geography, asked.geom::geography))::integer as distance_m
    from (
        select name, geom
        from reference_point
        where kind = 'seaport' and asked.geom is not null
        order by st_transform(geom, 3857) <-> st_transform(asked.geom, 3857)
        limit 3
    ) near
    order by st_distance(near.geom::geography, asked.geom::geography)
    limit 1
) port on true
left join lateral (
    select near.name, round(st_distance(near.geom::geography, asked.geom::geography))::integer as distance_m
    from (
        select name, geom
        from reference_point
        where kind = 'airport' and asked.geom is not null
        order by st_transform(geom, 3857) <-> st_transform(asked.geom, 3857)
        limit 3
    ) near
    order by st_distance(near.geom::geography, asked.geom::geography)
    limit 1
) airport on true
