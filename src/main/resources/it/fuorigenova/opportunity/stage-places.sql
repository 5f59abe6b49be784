-- answers: nothing; makes the tables in which records ask where they lie, and get their answers
-- parameters: none
-- index: none, because the tables are new
drop table if exists pg_temp.asked_place, pg_temp.computed_place, pg_temp.computed_distance;

create temp table asked_place (
    id              uuid primary key,
    municipality_id uuid,
    geom            geometry(Point, 4326),
    area            geometry(MultiPolygon, 4326)
) on commit drop;

create temp table computed_place (
    id                 uuid primary key,
    municipality_code  text,
    municipality_name  text,
    municipality_codes text[] not null,
    province_code      text,
    province_name      text,
    region_code        text,
    region_name        text,
    zone_key           text,
    zone_name          text,
    union_key          text,
    union_name         text
) on commit drop;

create temp table computed_distance (
    id                 uuid primary key,
    station_name       text,
    station_distance_m integer,
    port_name          text,
    port_distance_m    integer,
    airport_name       text,
    airport_distance_m integer
) on commit drop;
