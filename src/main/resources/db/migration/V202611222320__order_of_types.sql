-- By code point, so that they stand in the same order whatever the database was made for.
create or replace function types_of(things jsonb) returns text[]
    language plpgsql immutable strict parallel safe
as
$$
begin
    if things = '[]' then
        return '{}';
    end if;
    return array(select distinct one ->> 'type' collate "C" from jsonb_array_elements(things) one order by 1);
end
$$;

-- Whatever is written has what is derived from it written anew.
update opportunity set obstacles = obstacles where obstacles <> '[]' or documents <> '[]';
