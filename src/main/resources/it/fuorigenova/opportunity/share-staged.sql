-- answers: nothing; lets whoever stores records in the name of a partner read what was staged
-- parameters: none
-- index: none, because it reads no table
do $$
declare
    staged regclass;
begin
    for staged in select oid from pg_class where relnamespace = pg_my_temp_schema() and relkind in ('r', 'v') loop
        execute format('grant select on %s to fuorigenova_partner', staged);
    end loop;
end
$$
