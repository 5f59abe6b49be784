-- The municipality of a record that has a point, names a municipality, or both. The verdicts are told in words in
-- it.fuorigenova.opportunity.Placement. Schematic boundaries decide between no neighbours: we drew them ourselves. They
-- do tell what cannot be, so far off does no municipality reach.
create or replace function place_of_opportunity(
    point geometry,
    declared uuid,
    on_day date,
    tolerance_m double precision,
    reach_m double precision,
    out municipality_id uuid,
    out verdict text,
    out distance_m double precision,
    out other_id uuid)
    language plpgsql
    stable
    -- One plan for every point: an import asks tens of thousands of times.
    set plan_cache_mode = force_generic_plan
as
$$
declare
    holder uuid;
    border geometry;
begin
    municipality_id := declared;
    if point is null then
        verdict := case when declared is null then 'unplaced' else 'declared' end;
        return;
    end if;

    select boundary.territory_id
    into holder
    from boundary
    join territory on territory.id = boundary.territory_id
    where boundary.geom && point
      and boundary.valid @> on_day
      and boundary.accuracy <> 'schematic'
      and not boundary.computed
      and territory.kind = 'municipality'
      and st_covers(boundary.geom, point)
    -- On a shared border either is right: the one that was named, if it was.
    order by coalesce(boundary.territory_id = declared, false) desc, boundary.territory_id
    limit 1;

    if holder = declared or (holder is not null and declared is null) then
        municipality_id := holder;
        verdict := 'inside';
        distance_m := 0;
        return;
    end if;

    if declared is null then
        select boundary.territory_id,
               st_distance(st_closestpoint(boundary.geom, point)::geography, point::geography)
        into other_id, distance_m
        from boundary
        join territory on territory.id = boundary.territory_id
        where boundary.valid @> on_day
          and boundary.accuracy <> 'schematic'
          and not boundary.computed
          and territory.kind = 'municipality'
        order by boundary.geom <-> point
        limit 1;
        verdict := case when distance_m <= reach_m then 'nearest' when distance_m > reach_m then 'nowhere' else 'unplaced' end;
        municipality_id := case when verdict = 'nearest' then other_id end;
        return;
    end if;

    select boundary.geom
    into border
    from boundary
    where boundary.territory_id = declared
      and boundary.valid @> on_day
      and boundary.accuracy <> 'schematic'
      and not boundary.computed
    limit 1;

    if border is null then
        verdict := case when holder is null then 'declared' else 'successor' end;
        municipality_id := coalesce(holder, declared);
        other_id := holder;
        if holder is null then
            select st_distance(st_closestpoint(boundary.geom, point)::geography, point::geography)
            into distance_m
            from boundary
            join territory on territory.id = boundary.territory_id
            where boundary.territory_id = declared
              and boundary.valid @> on_day
              and boundary.accuracy = 'schematic'
              and not boundary.computed
              and st_distance(st_closestpoint(boundary.geom, point)::geography, point::geography)
                  > greatest(10000, 1500 * sqrt(territory.stated_area_km2 / pi()))
            limit 1;
            if distance_m is not null then
                select boundary.territory_id
                into other_id
                from boundary
                join territory on territory.id = boundary.territory_id
                where boundary.geom && point
                  and boundary.valid @> on_day
                  and boundary.accuracy = 'schematic'
                  and not boundary.computed
                  and territory.kind = 'municipality'
                  and st_covers(boundary.geom, point)
                order by boundary.territory_id
                limit 1;
                verdict := case when other_id is null then 'far' else 'elsewhere' end;
            end if;
        end if;
        return;
    end if;

    distance_m := st_distance(st_closestpoint(border, point)::geography, point::geography);
    other_id := holder;
    verdict := case
        when distance_m <= tolerance_m then 'near'
        when holder is not null then 'elsewhere'
        when distance_m <= reach_m then 'off-shore'
        else 'far'
    end;
end
$$;

comment on function place_of_opportunity is
    'The municipality a record lies in, and how that was decided: its point has the last word';
