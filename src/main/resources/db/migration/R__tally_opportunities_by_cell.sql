-- Keeps the counts that tiles of small maps are drawn from (decision 28): the tables of V202611270120.
--
-- Whoever writes opportunities adds rows to opportunity_cell_change in the same transaction, and waits for nobody: there
-- is no row that two writers share. One writer in a thousand folds them into opportunity_cell, if nobody else is at it.
-- Readers add up both, and see in one snapshot what the opportunities themselves would tell.

-- Whatever is counted by another rule than before is counted anew; nobody may write meanwhile.
lock table opportunity in share row exclusive mode;

create or replace function fold_opportunity_cells() returns void
    language plpgsql
as
$$
begin
    with folded as (delete from opportunity_cell_change returning *),
    spots as (
        select spot, sector, sum(items) as items,
            coalesce(sum(items) filter (where plot_m2 is not null), 0) as area_items,
            coalesce(sum(items * plot_m2), 0) as area_m2,
            coalesce(sum(items) filter (where price_eur is not null), 0) as price_items,
            coalesce(sum(items * price_eur), 0) as price_eur
        from folded
        group by spot, sector),
    placed as (select *, gather_bits(spot) as across, gather_bits(spot >> 1) as down from spots)
    insert into opportunity_cell as known
        (level, cell, sector, items, across, down, area_items, area_m2, price_items, price_eur)
    select level, spot >> 2 * (16 - level), sector, sum(items),
        sum(items * (across >> 13 - level)), sum(items * (down >> 13 - level)),
        sum(area_items), sum(area_m2), sum(price_items), sum(price_eur)
    from placed cross join generate_series(3, 13) level
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (level, cell, sector) do update set
        items = known.items + excluded.items,
        across = known.across + excluded.across,
        down = known.down + excluded.down,
        area_items = known.area_items + excluded.area_items,
        area_m2 = known.area_m2 + excluded.area_m2,
        price_items = known.price_items + excluded.price_items,
        price_eur = known.price_eur + excluded.price_eur;
end
$$;
comment on function fold_opportunity_cells is 'Adds the changes of cells up into the cells; who calls it holds the lock that only one has';

create or replace function tally_opportunities_by_cell() returns trigger
    language plpgsql
    -- Whoever may change an opportunity changes what is counted of it, though he may write nothing else.
    security definer
    set search_path from current
as
$$
declare
    changes bigint;
begin
    -- What is not public is on no map, and what has no place on no tile.
    if tg_op = 'INSERT' then
        insert into opportunity_cell_change (spot, sector, plot_m2, price_eur, items)
        select tile_code >> 16, coalesce(sector, ''), plot_m2, price_eur, count(*)
        from written
        where status not in ('draft', 'in-review') and tile_code < 281474976710656
        group by 1, 2, 3, 4;
    elsif tg_op = 'DELETE' then
        insert into opportunity_cell_change (spot, sector, plot_m2, price_eur, items)
        select tile_code >> 16, coalesce(sector, ''), plot_m2, price_eur, -count(*)
        from before
        where status not in ('draft', 'in-review') and tile_code < 281474976710656
        group by 1, 2, 3, 4;
    else
        insert into opportunity_cell_change (spot, sector, plot_m2, price_eur, items)
        select tile_code >> 16, coalesce(sector, ''), plot_m2, price_eur, sum(items)
        from (select tile_code, sector, plot_m2, price_eur, status, -1 as items from before
              union all
              select tile_code, sector, plot_m2, price_eur, status, 1 from written) both_ways
        where status not in ('draft', 'in-review') and tile_code < 281474976710656
        group by 1, 2, 3, 4
        having sum(items) <> 0;
    end if;
    get diagnostics changes = row_count;
    -- Whoever reads a snapshot for longer could not fold what others have folded since.
    if changes > random() * 1000
        and current_setting('transaction_isolation') = 'read committed'
        and pg_try_advisory_xact_lock(hashtext('fold_opportunity_cells'))
    then
        perform fold_opportunity_cells();
    end if;
    return null;
end
$$;
comment on function tally_opportunities_by_cell is 'Notes which opportunities came to a cell or left it by a statement, and folds the notes now and then';

create or replace function forget_opportunities_by_cell() returns trigger
    language plpgsql
as
$$
begin
    -- Not emptied, because that would wait for all who read.
    delete from opportunity_cell_change;
    delete from opportunity_cell;
    return null;
end
$$;
comment on function forget_opportunities_by_cell is 'There are no opportunities any more, and none in any cell';

create or replace function opportunities_by_cell(wanted_level integer, first_cell bigint, last_cell bigint)
    returns table (cell bigint, part text, n numeric, across numeric, down numeric, sum0 numeric, sum1 numeric)
    language sql stable parallel safe
as
$$
    select counted.cell, nullif(counted.sector, ''), sum(counted.items),
        sum(counted.across) + 0.5 * sum(counted.items), sum(counted.down) + 0.5 * sum(counted.items),
        case when sum(counted.area_items) > 0 then sum(counted.area_m2) end,
        case when sum(counted.price_items) > 0 then sum(counted.price_eur) end
    from (
        select known.cell, known.sector, known.items, known.across, known.down,
            known.area_items, known.area_m2, known.price_items, known.price_eur
        from opportunity_cell known
        where known.level = wanted_level and known.cell between first_cell and last_cell
        union all
        select spot >> 2 * (16 - wanted_level), change.sector, change.items,
            change.items * gather_bits(spot >> 2 * (13 - wanted_level)),
            change.items * gather_bits(spot >> 2 * (13 - wanted_level) + 1),
            case when plot_m2 is null then 0 else change.items end, coalesce(change.items * plot_m2, 0),
            case when change.price_eur is null then 0 else change.items end, coalesce(change.items * change.price_eur, 0)
        from opportunity_cell_change change
        where spot >> 2 * (16 - wanted_level) between first_cell and last_cell
    ) counted
    group by 1, 2
    having sum(counted.items) > 0
$$;
comment on function opportunities_by_cell is
    'What lies in the cells of a level from one code to another, for each sector: number, where (in cells eight times as fine, times the number), plots in m2, prices in euro';

drop trigger if exists opportunity_insert_by_cell on opportunity;
create trigger opportunity_insert_by_cell
    after insert on opportunity referencing new table as written
    for each statement execute function tally_opportunities_by_cell();
drop trigger if exists opportunity_update_by_cell on opportunity;
create trigger opportunity_update_by_cell
    after update on opportunity referencing old table as before new table as written
    for each statement execute function tally_opportunities_by_cell();
drop trigger if exists opportunity_delete_by_cell on opportunity;
create trigger opportunity_delete_by_cell
    after delete on opportunity referencing old table as before
    for each statement execute function tally_opportunities_by_cell();
drop trigger if exists opportunity_emptied_by_cell on opportunity;
create trigger opportunity_emptied_by_cell
    after truncate on opportunity
    for each statement execute function forget_opportunities_by_cell();

delete from opportunity_cell_change;
delete from opportunity_cell;
insert into opportunity_cell_change (spot, sector, plot_m2, price_eur, items)
select tile_code >> 16, coalesce(sector, ''), plot_m2, price_eur, count(*)
from opportunity
where status not in ('draft', 'in-review') and tile_code < 281474976710656
group by 1, 2, 3, 4;
select fold_opportunity_cells();
