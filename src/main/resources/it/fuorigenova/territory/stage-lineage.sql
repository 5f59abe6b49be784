-- answers: nothing; makes the table that a file's events are copied into
-- parameters: none
-- index: none, because the table is new
drop table if exists pg_temp.staged_lineage;
create temp table staged_lineage (
    from_id uuid not null,
    to_id   uuid not null,
    on_date date not null,
    event   text not null
) on commit drop
