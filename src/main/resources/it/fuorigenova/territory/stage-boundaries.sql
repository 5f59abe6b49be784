-- answers: nothing; makes the table that a file's borders are copied into
-- parameters: none
-- index: none, because the table is new
drop table if exists pg_temp.staged_boundary;
create temp table staged_boundary (
    line           bigint not null,
    territory_id   uuid primary key,
    geom           geometry not null,
    verdict        text not null default 'new',
    known_source   text,
    known_accuracy text,
    known_corners  integer
) on commit drop
