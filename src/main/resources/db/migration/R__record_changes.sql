-- Records which items of which collections a statement changes, whoever runs it: the application, an import or psql.
-- Statement by statement, because an import writes a hundred thousand rows in one.

create or replace function record_changes(of_collection text, of_kind text, items uuid[]) returns void
    language sql
    -- Whoever may change an item records that he did, though he may write nothing else.
    security definer
    set search_path from current
as
$$
    insert into change (transaction_id, collection, item_id, kind)
    select pg_current_xact_id(), of_collection, item, of_kind
    from (select distinct item from unnest(items) item where item is not null) changed
    on conflict (transaction_id, collection, item_id) do update
        -- What was made in a transaction and changed again was made in it.
        set kind = case when change.kind = 'created' and excluded.kind in ('updated', 'ended') then 'created'
                        else excluded.kind end
$$;
comment on function record_changes is 'Records what became of items of a collection in this transaction';

create or replace function kind_of_change(was boolean, is_now boolean, ends boolean) returns text
    language sql immutable
as
$$
    select case when is_now and not was then 'created'
                when was and not is_now then 'removed'
                when was and ends then 'ended'
                when was then 'updated' end
$$;
comment on function kind_of_change is 'What becomes of an item that was in a collection and is in it now, or not; null where it never was';

-- --- Opportunities: drafts are nobody's business, so one that is published is new to everybody ---------------------

create or replace function record_changed_opportunities() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'INSERT' then
        perform record_changes(layer, kind, array_agg(id))
        from (select id, layer, kind_of_change(false, status not in ('draft', 'in-review') and shown, false) as kind
              from after_rows
              cross join lateral (values ('opportunities', true), ('opportunity-areas', area is not null)) layers (layer, shown)
             ) became
        where kind is not null
        group by layer, kind;
    elsif tg_op = 'DELETE' then
        perform record_changes(layer, kind, array_agg(id))
        from (select id, layer, kind_of_change(status not in ('draft', 'in-review') and shown, false, false) as kind
              from before_rows
              cross join lateral (values ('opportunities', true), ('opportunity-areas', area is not null)) layers (layer, shown)
             ) became
        where kind is not null
        group by layer, kind;
    else
        perform record_changes(layer, kind, array_agg(id))
        from (select id, layer, kind_of_change(was, is_now, ends) as kind
              from (select coalesce(now.id, past.id) as id,
                           coalesce(past.status not in ('draft', 'in-review'), false) as was_public,
                           past.area is not null as had_area,
                           coalesce(now.status not in ('draft', 'in-review'), false) as is_public,
                           now.area is not null as has_area,
                           now.end_date is not null and now.end_date is distinct from past.end_date as ends
                    from before_rows past
                    full join after_rows now on now.id = past.id
                    where now.* is distinct from past.*) both_states
              cross join lateral (values ('opportunities', was_public, is_public),
                                         ('opportunity-areas', was_public and had_area, is_public and has_area)
                                 ) layers (layer, was, is_now)
             ) became
        where kind is not null
        group by layer, kind;
    end if;
    return null;
end
$$;
comment on function record_changed_opportunities is 'Records the opportunities that a statement changed and anyone may see, or might until now';

-- --- Reference points ------------------------------------------------------------------------------------------------

create or replace function record_changed_reference_points() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'INSERT' then
        perform record_changes('reference-points', 'created', array_agg(id)) from after_rows;
    elsif tg_op = 'DELETE' then
        perform record_changes('reference-points', 'removed', array_agg(id)) from before_rows;
    else
        perform record_changes('reference-points', kind, array_agg(id))
        from (select coalesce(now.id, past.id) as id,
                     kind_of_change(past.id is not null, now.id is not null, false) as kind
              from before_rows past
              full join after_rows now on now.id = past.id
              where now.* is distinct from past.*) became
        group by kind;
    end if;
    return null;
end
$$;
comment on function record_changed_reference_points is 'Records the reference points that a statement changed';

-- --- Territories -----------------------------------------------------------------------------------------------------

-- A territory is an item of up to three collections.
create or replace function record_changed_territories(of_kind text, ids uuid[]) returns void
    language sql
as
$$
    select record_changes(layer, of_kind, array_agg(territory.id))
    from territory
    cross join lateral (values ('territories', true), ('municipalities', territory.kind = 'municipality'),
                               ('diagnosis', territory.kind = 'municipality')) layers (layer, shown)
    where shown and territory.id = any (ids)
    group by layer
$$;
comment on function record_changed_territories(text, uuid[]) is 'Records what became of territories in this transaction';

-- Its argument is the column that names the territory.
create or replace function record_changed_facts_of_territories() returns trigger
    language plpgsql
as
$$
declare
    touched uuid[];
begin
    if tg_op = 'INSERT' then
        execute format('select array_agg(distinct %I) from after_rows', tg_argv[0]) into touched;
    elsif tg_op = 'DELETE' then
        execute format('select array_agg(distinct %I) from before_rows', tg_argv[0]) into touched;
    else
        execute format('select array_agg(distinct id) from (select %1$I as id from before_rows '
                           || 'union all select %1$I from after_rows) touched', tg_argv[0]) into touched;
    end if;
    if tg_table_name = 'territory_name' then
        -- What a group is called stands with each of its members.
        touched := touched || array(select member_id from membership where group_id = any (touched));
    end if;
    perform record_changed_territories(
        case when tg_table_name = 'territory' and tg_op = 'INSERT' then 'created' else 'updated' end, touched);
    if tg_table_name = 'territory_life' and tg_op <> 'DELETE' then
        execute 'select array_agg(territory_id) from after_rows where not upper_inf(valid)' into touched;
        perform record_changed_territories('ended', touched);
    end if;
    return null;
end
$$;
comment on function record_changed_facts_of_territories is 'Records the territories that a statement on one of their tables changed';

create or replace function record_removed_territories() returns trigger
    language plpgsql
as
$$
begin
    perform record_changes(layer, 'removed', array_agg(id))
    from before_rows
    cross join lateral (values ('territories', true), ('municipalities', kind = 'municipality'),
                               ('diagnosis', kind = 'municipality')) layers (layer, shown)
    where shown
    group by layer;
    return null;
end
$$;
comment on function record_removed_territories is 'Records the territories that a statement deleted';

-- --- What was observed -----------------------------------------------------------------------------------------------

create or replace function record_observed_territories(ids uuid[], inhabitants uuid[]) returns void
    language plpgsql
as
$$
begin
    perform record_changes('diagnosis', 'updated', array_agg(id))
    from territory where id = any (ids) and kind = 'municipality';
    -- How many live there stands with the territory itself.
    perform record_changed_territories('updated', inhabitants);
end
$$;
comment on function record_observed_territories is 'Records the territories of which something was observed, and those whose residents were counted';

create or replace function record_changed_observations() returns trigger
    language plpgsql
as
$$
begin
    if tg_op = 'INSERT' then
        perform record_observed_territories(array_agg(distinct territory_id),
            array_agg(distinct territory_id) filter (where indicator_code = 'population')) from after_rows;
    elsif tg_op = 'DELETE' then
        perform record_observed_territories(array_agg(distinct territory_id),
            array_agg(distinct territory_id) filter (where indicator_code = 'population')) from before_rows;
    else
        perform record_observed_territories(array_agg(distinct territory_id),
            array_agg(distinct territory_id) filter (where indicator_code = 'population'))
        from (select indicator_code, territory_id from before_rows
              union all select indicator_code, territory_id from after_rows) touched;
    end if;
    return null;
end
$$;
comment on function record_changed_observations is 'Records the municipalities of whose diagnosis a statement changed a value';

-- An indicator that enters the catalogue, or leaves it, is a property more or less of every municipality that has a value.
create or replace function record_changed_indicators() returns trigger
    language plpgsql
as
$$
begin
    perform record_observed_territories(array_agg(distinct territory_id), null)
    from observation
    where indicator_code in (
        select coalesce(now.code, past.code)
        from before_rows past
        full join after_rows now on now.code = past.code
        where (now.catalogued, now.value_type, now.min_population)
              is distinct from (past.catalogued, past.value_type, past.min_population));
    return null;
end
$$;
comment on function record_changed_indicators is 'Records the municipalities of whose diagnosis a statement changed the properties';

-- --- Who is watched --------------------------------------------------------------------------------------------------

create or replace function watch_changes(of_table text, operation text, recorder text) returns void
    language plpgsql
as
$$
begin
    execute format('drop trigger if exists %I on %I', 'record_' || operation, of_table);
    execute format('create trigger %I after %s on %I referencing %s for each statement execute function %s',
        'record_' || operation, operation, of_table,
        case operation when 'insert' then 'new table as after_rows'
                       when 'delete' then 'old table as before_rows'
                       else 'old table as before_rows new table as after_rows' end,
        recorder);
end
$$;
comment on function watch_changes is 'Lets a function record what statements of one kind change in a table';

do $$
declare
    operation text;
    of_table text;
begin
    foreach operation in array array ['insert', 'update', 'delete'] loop
        perform watch_changes('opportunity', operation, 'record_changed_opportunities()');
        perform watch_changes('reference_point', operation, 'record_changed_reference_points()');
        perform watch_changes('observation', operation, 'record_changed_observations()');
        foreach of_table in array array ['territory_life', 'territory_code', 'territory_name', 'boundary'] loop
            perform watch_changes(of_table, operation, 'record_changed_facts_of_territories(''territory_id'')');
        end loop;
        perform watch_changes('membership', operation, 'record_changed_facts_of_territories(''member_id'')');
    end loop;
    perform watch_changes('territory', 'insert', 'record_changed_facts_of_territories(''id'')');
    perform watch_changes('territory', 'update', 'record_changed_facts_of_territories(''id'')');
    perform watch_changes('territory', 'delete', 'record_removed_territories()');
    perform watch_changes('indicator', 'update', 'record_changed_indicators()');
end
$$;

-- Emptying a table tells of no row: all of them are recorded before.
create or replace function record_emptied() returns trigger
    language plpgsql
as
$$
begin
    case tg_table_name
        when 'opportunity' then
            perform record_changes(layer, 'removed', array_agg(id))
            from opportunity
            cross join lateral (values ('opportunities', true), ('opportunity-areas', area is not null)) layers (layer, shown)
            where shown and status not in ('draft', 'in-review')
            group by layer;
        when 'reference_point' then
            perform record_changes('reference-points', 'removed', array_agg(id)) from reference_point;
        when 'observation' then
            perform record_observed_territories(array_agg(distinct territory_id),
                array_agg(distinct territory_id) filter (where indicator_code = 'population')) from observation;
        else
            perform record_changed_territories('updated', array_agg(id)) from territory;
    end case;
    return null;
end
$$;
comment on function record_emptied is 'Records all items that emptying a table takes away or changes';

do $$
declare
    of_table text;
begin
    foreach of_table in array array ['opportunity', 'reference_point', 'observation', 'territory_life', 'territory_code',
                                     'territory_name', 'boundary', 'membership'] loop
        execute format('drop trigger if exists record_truncate on %I', of_table);
        execute format('create trigger record_truncate before truncate on %I for each statement '
            || 'execute function record_emptied()', of_table);
    end loop;
end
$$;
