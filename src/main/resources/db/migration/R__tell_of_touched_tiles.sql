-- Tells on the channel "tiles", when a transaction commits, which map tiles its writes have touched, so that every
-- instance forgets them (it.fuorigenova.tile). A payload is "<collection> <level> <code of a cell>",
-- "<collection> *" or "*". What a transaction tells twice is sent once.

-- After so many cells a transaction tells of larger ones: an import of a country is some hundred messages, not a million.
create or replace function tell_of_touched_cell(collection text, code bigint) returns void
    language plpgsql
as
$$
declare
    told integer := coalesce(nullif(current_setting('fuorigenova.touched', true), ''), '0')::integer;
begin
    -- What has no place is on no tile.
    if code < 281474976710656 then
        perform set_config('fuorigenova.touched', (told + 1)::text, true);
        perform pg_notify('tiles',
            collection || case when told < 200 then ' 24 ' || code else ' 8 ' || (code >> 32) end);
    end if;
end
$$;
comment on function tell_of_touched_cell is 'Tells of the finest cell that a point lies in; of one of level 8 where there are many';

create or replace function tell_of_touched_opportunity() returns trigger
    language plpgsql
as
$$
begin
    if tg_op <> 'INSERT' then
        perform tell_of_touched_cell('opportunities', old.tile_code);
        if old.area is not null then
            perform pg_notify('tiles', 'opportunity-areas *');
        end if;
    end if;
    if tg_op <> 'DELETE' then
        if tg_op = 'INSERT' or new.tile_code <> old.tile_code then
            perform tell_of_touched_cell('opportunities', new.tile_code);
        end if;
        if new.area is not null then
            perform pg_notify('tiles', 'opportunity-areas *');
        end if;
    end if;
    return null;
end
$$;
comment on function tell_of_touched_opportunity is 'Tells of the tiles that a written opportunity is or was on';

drop trigger if exists opportunity_touches_tiles on opportunity;
create trigger opportunity_touches_tiles
    after insert or delete on opportunity
    for each row execute function tell_of_touched_opportunity();
drop trigger if exists opportunity_change_touches_tiles on opportunity;
create trigger opportunity_change_touches_tiles
    after update on opportunity
    for each row when (old.* is distinct from new.*) execute function tell_of_touched_opportunity();

create or replace function tell_of_touched_everything() returns trigger
    language plpgsql
as
$$
declare
    changed boolean := true;
begin
    -- A statement that found nothing to write, or wrote what was there already, has touched nothing.
    if tg_op = 'INSERT' then
        changed := exists (select from after_rows);
    elsif tg_op = 'DELETE' then
        changed := exists (select from before_rows);
    elsif tg_op = 'UPDATE' then
        changed := exists (select * from after_rows except all select * from before_rows);
    end if;
    if changed then
        perform pg_notify('tiles', '*');
    end if;
    return null;
end
$$;
comment on function tell_of_touched_everything is 'Tells that a statement may have touched any tile, if it changed anything';

-- Facts that come by whole files, seldom, and that layers and filters reach in many ways. The rows before and after a
-- statement are kept for those who record changes anyway.
do $$
declare
    told name;
    operation text;
begin
    for told in
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and relname in ('territory', 'territory_life', 'territory_name', 'territory_code', 'boundary', 'membership',
              'observation', 'indicator', 'reference_point', 'source')
    loop
        execute format('drop trigger if exists touches_tiles on %I', told);
        foreach operation in array array ['insert', 'update', 'delete', 'truncate'] loop
            execute format('drop trigger if exists %I on %I', operation || '_touches_tiles', told);
            execute format('create trigger %I after %s on %I %s for each statement '
                || 'execute function tell_of_touched_everything()',
                operation || '_touches_tiles', operation, told,
                case operation when 'insert' then 'referencing new table as after_rows'
                               when 'update' then 'referencing old table as before_rows new table as after_rows'
                               when 'delete' then 'referencing old table as before_rows'
                               else '' end);
        end loop;
    end loop;
end
$$;
drop trigger if exists opportunity_emptied_touches_tiles on opportunity;
create trigger opportunity_emptied_touches_tiles
    after truncate on opportunity
    for each statement execute function tell_of_touched_everything();
