-- answers: nothing; makes the table that a file's records are copied into: a record and how it was placed
-- parameters: none
-- index: none, because the table is new
create temp table staged_opportunity (
    line        bigint,
    declared_id uuid,
    like opportunity,
    verdict     text,
    distance_m  double precision,
    other_id    uuid
) on commit drop;

-- What the file does not say is computed later, here or on the way into the table, which insists on what it needs.
do $$
declare
    required name;
begin
    for required in
        select attname from pg_attribute
        where attrelid = 'pg_temp.staged_opportunity'::regclass and attnum > 0 and attnotnull
    loop
        execute format('alter table staged_opportunity alter column %I drop not null', required);
    end loop;
end
$$;
