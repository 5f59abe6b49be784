-- answers: nothing; makes the table that a file's reference points are copied into
-- parameters: none
-- index: none, because the table is new
create temp table staged_reference_point (
    line        bigint not null,
    id          uuid not null,
    source_id   text not null,
    external_id text not null,
    kind        text not null,
    name        text not null,
    geom        geometry(Point, 4326) not null,
    declared_id uuid
) on commit drop
