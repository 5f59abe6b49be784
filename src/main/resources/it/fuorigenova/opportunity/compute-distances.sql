-- answers: how many of those who ask got the nearest station, port and airport, and how far they are, metres
-- parameters: none
-- index: reference_point_nearest
insert into computed_distance (
    id, station_name, station_distance_m, port_name, port_distance_m, airport_name, airport_distance_m)
select asked.id, station.name, station.distance_m, port.name, port.distance_m, airport.name, airport.distance_m
from asked_place asked
left join lateral nearest_reference_point('railway-station', asked.geom) station on true
left join lateral nearest_reference_point('seaport', asked.geom) port on true
left join lateral nearest_reference_point('airport', asked.geom) airport on true
