-- answers: nothing; makes the table that outlines are copied into; storing them may take longer than a request
-- parameters: none
-- index: none, because the table is new
set local statement_timeout = 0;
drop table if exists pg_temp.staged_outline;
create temp table staged_outline (
    territory_id uuid primary key,
    outline_4    geometry not null,
    outline_5    geometry not null,
    outline_6    geometry not null,
    outline_7    geometry not null,
    outline_8    geometry not null,
    outline_9    geometry not null,
    outline_10   geometry not null
) on commit drop
