-- answers: the territories of a day as the items of a layer, with their present codes, groups and boundary
-- parameters: asOf: the day
-- index: none, because the query around it decides which of territory_pkey, boundary_geom and territory_life_of serves
select territory.id,
       territory.kind,
       name.name,
       (select name from territory_name n
        where n.territory_id = territory.id and n.lang <> 'it' and n.valid @> :asOf::date order by n.lang limit 1) as other_name,
       (select code from territory_code c
        where c.territory_id = territory.id and c.scheme = 'istat' and c.valid @> :asOf::date) as istat_code,
       (select code from territory_code c
        where c.territory_id = territory.id and c.scheme = 'belfiore' and c.valid @> :asOf::date) as belfiore_code,
       (select code from territory_code c
        where c.territory_id = territory.id and c.scheme = 'uts' and c.valid @> :asOf::date) as uts_code,
       (select code from territory_code c
        where c.territory_id = territory.id and c.scheme = 'key' and c.valid @> :asOf::date) as key,
       group_on(territory.id, array ['metropolitan-city', 'province'], :asOf::date) as province_name,
       group_on(territory.id, array ['region'], :asOf::date) as region_name,
       group_on(territory.id, array ['zone'], :asOf::date) as zone_name,
       group_on(territory.id, array ['union'], :asOf::date) as union_name,
       (select o.value::bigint from published_observation o
        where o.territory_id = territory.id and o.indicator_code = 'population' and o.value is not null
          and (o.period_end <= :asOf::date or o.period = to_char(:asOf::date, 'YYYY'))
        order by o.period_end desc, o.period desc limit 1) as population,
       (select o.period from published_observation o
        where o.territory_id = territory.id and o.indicator_code = 'population' and o.value is not null
          and (o.period_end <= :asOf::date or o.period = to_char(:asOf::date, 'YYYY'))
        order by o.period_end desc, o.period desc limit 1) as population_period,
       round(boundary.area_km2, 3) as area_km2,
       boundary.accuracy as geometry_accuracy,
       boundary.attested_on as boundary_date,
       lower(life.valid) as valid_from,
       upper(life.valid) as valid_to,
       upper(life.valid) - 1 as last_day,
       case when boundary.accuracy is not null then
           jsonb_strip_nulls(jsonb_build_object('accuracy', boundary.accuracy, 'vintage', boundary.attested_on,
               'computed', boundary.computed, 'source', boundary.source_id,
               'membersWithoutBoundary', boundary.members_without_boundary)) end as boundary,
       (select jsonb_build_object('lon', st_x(seat.point), 'lat', st_y(seat.point))
        from (select coalesce(territory.seat, st_pointonsurface(boundary.geom)) as point) seat
        where seat.point is not null) as seat,
       boundary.geom,
       boundary.outline_4, boundary.outline_5, boundary.outline_6, boundary.outline_7, boundary.outline_8,
       boundary.outline_9, boundary.outline_10,
       :asOf::date as on_day
from territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf::date
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf::date
left join boundary on boundary.territory_id = territory.id and boundary.valid @> :asOf::date
