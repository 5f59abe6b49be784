-- answers: nothing; makes the table that a file's statements are copied into
-- parameters: none
-- index: none, because the table is new
drop table if exists pg_temp.staged_attestation;
create temp table staged_attestation (
    line         bigint not null,
    territory_id uuid not null,
    kind         text not null,
    identity_key text not null,
    aspect       text not null,
    value        text,
    on_date      date,
    seat         geometry(Point, 4326),
    area_km2     numeric
) on commit drop
