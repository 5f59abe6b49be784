-- answers: nothing; drops what an importer staged, with the views over it, so that the next file of a dry run finds the names free
-- parameters: none
-- index: none, because it reads no table
do $$
declare
    staged regclass;
begin
    for staged in select oid from pg_class where relnamespace = pg_my_temp_schema() and relkind = 'r' loop
        execute 'drop table ' || staged || ' cascade';
    end loop;
end
$$
