-- answers: how many of those who ask got the codes and names of where they lie on a day
-- parameters: asOf: the day
-- index: territory_code_of, territory_name_of, boundary_geom; memberships by whichever index of a member
insert into computed_place (
    id, municipality_code, municipality_name, municipality_codes, province_code, province_name,
    region_code, region_name, zone_key, zone_name, union_key, union_name)
with home as materialized (
    select distinct municipality_id as id from asked_place where municipality_id is not null
),
team as (
    select home.id as member_id,
           -- One word for what is over a municipality, whether it has become metropolitan or not.
           case when team.kind = 'metropolitan-city' then 'province' else team.kind end as kind,
           name.name,
           code.code
    from home
    join membership on membership.member_id = home.id and membership.valid @> :asOf
    join territory team on team.id = membership.group_id and team.kind <> 'country'
    left join territory_name name
        on name.territory_id = team.id and name.lang = 'it' and name.valid @> :asOf
    left join territory_code code
        on code.territory_id = team.id and code.valid @> :asOf
        and code.scheme = case team.kind
            when 'region' then 'istat' when 'zone' then 'key' when 'union' then 'key' else 'uts' end
),
-- A municipality belongs to several unions at most by mistake or for a day: then the first by key stands for all.
card as materialized (
    select home.id,
           istat.code as municipality_code,
           name.name as municipality_name,
           (array_agg(team.code order by team.code collate "C") filter (where team.kind = 'province'))[1] as province_code,
           (array_agg(team.name order by team.code collate "C") filter (where team.kind = 'province'))[1] as province_name,
           (array_agg(team.code order by team.code collate "C") filter (where team.kind = 'region'))[1] as region_code,
           (array_agg(team.name order by team.code collate "C") filter (where team.kind = 'region'))[1] as region_name,
           (array_agg(team.code order by team.code collate "C") filter (where team.kind = 'zone'))[1] as zone_key,
           (array_agg(team.name order by team.code collate "C") filter (where team.kind = 'zone'))[1] as zone_name,
           (array_agg(team.code order by team.code collate "C") filter (where team.kind = 'union'))[1] as union_key,
           (array_agg(team.name order by team.code collate "C") filter (where team.kind = 'union'))[1] as union_name
    from home
    -- A municipality that is no more keeps the last code and name it had.
    left join lateral (
        select code from territory_code
        where territory_id = home.id and scheme = 'istat'
        order by valid @> :asOf desc, upper(valid) desc nulls first
        limit 1
    ) istat on true
    left join lateral (
        select name from territory_name
        where territory_id = home.id and lang = 'it'
        order by valid @> :asOf desc, upper(valid) desc nulls first
        limit 1
    ) name on true
    left join team on team.member_id = home.id
    group by home.id, istat.code, name.name
),
-- To touch a border is not to lie behind it: less than a thousandth of the area is what rounding makes of touching.
crossed as materialized (
    select asked.id, array_agg(istat.code order by istat.code collate "C") as codes
    from asked_place asked
    join boundary
        on boundary.geom && asked.area and boundary.valid @> :asOf
        and boundary.accuracy <> 'schematic' and not boundary.computed
    join territory on territory.id = boundary.territory_id and territory.kind = 'municipality'
    join territory_code istat
        on istat.territory_id = boundary.territory_id and istat.scheme = 'istat' and istat.valid @> :asOf
    where asked.area is not null
      and st_area(st_intersection(boundary.geom, asked.area)) > 0.001 * st_area(asked.area)
    group by asked.id
)
select asked.id,
       card.municipality_code,
       card.municipality_name,
       array_remove(array[card.municipality_code], null)
           || array_remove(coalesce(crossed.codes, '{}'), card.municipality_code),
       card.province_code, card.province_name,
       card.region_code, card.region_name,
       card.zone_key, card.zone_name,
       card.union_key, card.union_name
from asked_place asked
left join card on card.id = asked.municipality_id
left join crossed on crossed.id = asked.id
