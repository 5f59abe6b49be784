-- answers: nothing; decides when each boundary is the one to show, draws schematic ones, unites those of groups. What
--     would be made of the same parts as before is left as it stands: uniting is what takes long
-- parameters: none
-- index: none, because it compares whole tables

-- What the planner knows is from before the file: with 7,900 new boundaries it would compare each with each.
analyze boundary;

-- Like every dated fact: the first is open in the past, each holds until the next, none outlives its territory.
with ordered as (
    select territory_id, attested_on,
           row_number() over w as n,
           lead(attested_on) over w as next_on
    from boundary
    where not computed and accuracy <> 'schematic'
    window w as (partition by territory_id order by attested_on)
),
life as (
    select territory_id, range_merge(range_agg(valid)) as valid from territory_life group by territory_id
)
update boundary
set valid = daterange(case when n > 1 then ordered.attested_on end, next_on) * life.valid
from ordered
join life on life.territory_id = ordered.territory_id
where boundary.territory_id = ordered.territory_id
  and boundary.attested_on = ordered.attested_on
  and not boundary.computed
  and boundary.accuracy <> 'schematic'
  and boundary.valid is distinct from daterange(case when n > 1 then ordered.attested_on end, next_on) * life.valid;

-- Where nobody has given a boundary: the part of a disc of the stated area, half as wide again, that is nearer to
-- this seat than to any other. Discs overlap and cells do not, so no place lies in two schematic municipalities.
-- Every cell depends on its neighbours, so that all are drawn anew where one has changed.
drop table if exists pg_temp.bare, pg_temp.wanted, pg_temp.former, pg_temp.step;
create temp table bare on commit drop as
select territory.id, territory.seat, territory.stated_area_km2, territory.seat_source_id,
       range_merge(range_agg(life.valid)) as valid,
       md5(string_agg(concat_ws(' ', territory.id, territory.seat::text, territory.stated_area_km2,
           territory.seat_source_id, range_merge(range_agg(life.valid))), ',') over (
               order by territory.id range between unbounded preceding and unbounded following)) as made_of
from territory
join territory_life life on life.territory_id = territory.id
where territory.kind = 'municipality'
  and territory.seat is not null
  and territory.stated_area_km2 is not null
  and not exists (
      select from boundary
      where boundary.territory_id = territory.id and not computed and accuracy <> 'schematic')
group by territory.id;

delete from boundary
where accuracy = 'schematic'
  and not computed
  and made_of is distinct from (select made_of from bare limit 1);

insert into boundary (territory_id, attested_on, accuracy, source_id, geom, area_km2, made_of, valid)
with cell as (
    -- In Web Mercator, which is conformal: what is nearer in it is nearer on the ground, at this scale.
    select st_transform((st_dump(st_voronoipolygons(st_collect(st_transform(seat, 3857)), 0,
               st_expand(st_extent(st_transform(seat, 3857))::geometry, 100000)))).geom, 4326) as geom
    from bare
),
disc as (
    select id, st_buffer(seat::geography, 1000 * 1.5 * sqrt(stated_area_km2 / pi()))::geometry as geom from bare
),
drawn as (
    select bare.id, bare.seat_source_id, bare.valid, bare.stated_area_km2, bare.made_of,
           -- A single seat has no cell: its disc is all there is.
           st_multi(st_forcepolygonccw(st_reduceprecision(
               coalesce(st_intersection(cell.geom, disc.geom), disc.geom), 0.000001))) as geom
    from bare
    join disc on disc.id = bare.id
    left join cell on st_contains(cell.geom, bare.seat)
)
select id, null, 'schematic', seat_source_id, geom, stated_area_km2, made_of, valid
from drawn
where not exists (select from boundary where accuracy = 'schematic' and not computed);
analyze boundary;

-- Groups, from the bottom up: on every day on which a member or a member's boundary changes, the union of the
-- members' boundaries of that day. Before the day of the first boundary we were given, the shape of that day.
create temp table step (level int, kind text) on commit drop;
insert into step values
    (1, 'metropolitan-city'), (1, 'province'), (1, 'zone'), (1, 'union'), (2, 'region'), (3, 'country');

create temp table former on commit drop as
select distinct on (territory_id, made_of) territory_id, made_of, geom
from boundary
where computed and made_of is not null
order by territory_id, made_of;

do $$
begin
    for depth in 1..3 loop
        drop table if exists pg_temp.wanted;
        create temp table wanted on commit drop as
        with vintage as (
            select coalesce(min(attested_on), date '1970-01-01') as first_day from boundary where not computed
        ),
        moment as (
            select distinct membership.group_id, greatest(lower(part.valid), vintage.first_day) as day
            from vintage
            cross join membership
            join territory on territory.id = membership.group_id
            join step on step.kind = territory.kind and step.level = depth
            cross join lateral (
                select membership.valid
                union all
                select boundary.valid * membership.valid
                from boundary
                where boundary.territory_id = membership.member_id and boundary.valid && membership.valid
            ) part
            where membership.direct
        ),
        era as (
            select group_id, day, lead(day) over (partition by group_id order by day) as next_day from moment
        ),
        composed as (
            select era.group_id, era.day, era.next_day,
                   sum(boundary.area_km2) as area_km2,
                   max(boundary.attested_on) as attested_on,
                   min(boundary.source_id) as source_id,
                   bool_or(boundary.accuracy = 'schematic') as schematic,
                   bool_or(boundary.accuracy = 'generalised') as generalised,
                   count(*) filter (where boundary.territory_id is null) as undrawn,
                   count(*) filter (where boundary.territory_id is null)
                       + coalesce(sum(boundary.members_without_boundary), 0) as missing,
                   md5(string_agg(concat_ws(' ', membership.member_id, boundary.attested_on, boundary.accuracy,
                       boundary.source_id, boundary.members_without_boundary, boundary.area_km2,
                       boundary.digest), ',' order by membership.member_id)) as made_of
            from era
            join membership on membership.group_id = era.group_id
                and membership.direct and membership.valid @> era.day
            left join boundary on boundary.territory_id = membership.member_id and boundary.valid @> era.day
            group by era.group_id, era.day, era.next_day
        )
        select group_id, day, attested_on, source_id, area_km2, missing, made_of,
               case when schematic then 'schematic' when generalised then 'generalised' else 'surveyed' end as accuracy,
               daterange(nullif(day, (select first_day from vintage)), next_day) as valid
        from composed
        -- A region or a country is not drawn from sketches, nor without one of its parts: the few members known would
        -- stand for the whole. A municipality that a part lacks is a hole that is told.
        where source_id is not null and (depth = 1 or (undrawn = 0 and not schematic));

        delete from boundary known
        using territory, step
        where known.computed
          and territory.id = known.territory_id
          and step.kind = territory.kind and step.level = depth
          and not exists (
              select from wanted
              where wanted.group_id = known.territory_id
                and wanted.valid = known.valid and wanted.made_of = known.made_of);

        insert into boundary
            (territory_id, attested_on, accuracy, computed, source_id, geom, area_km2, members_without_boundary,
             made_of, valid)
        select wanted.group_id, wanted.attested_on, wanted.accuracy, true, wanted.source_id,
               coalesce(former.geom, united.geom), wanted.area_km2, wanted.missing, wanted.made_of, wanted.valid
        from wanted
        left join former on former.territory_id = wanted.group_id and former.made_of = wanted.made_of
        left join lateral (
            select st_multi(st_forcepolygonccw(st_union(boundary.geom))) as geom
            from membership
            join boundary on boundary.territory_id = membership.member_id and boundary.valid @> wanted.day
            where membership.group_id = wanted.group_id
              and membership.direct and membership.valid @> wanted.day
              and former.territory_id is null
        ) united on true
        where not exists (
            select from boundary known
            where known.territory_id = wanted.group_id and known.computed
              and known.valid = wanted.valid and known.made_of = wanted.made_of);
    end loop;
end $$;
analyze boundary;
