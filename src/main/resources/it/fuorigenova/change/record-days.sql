-- answers: nothing; records the items that the coming of days changed without a write: records that have grown stale, and
--     territories of which something began or ended
-- parameters: last: the last day recorded before; day: the last day that has come
-- index: none, because it is read once a day
select record_changes(collection, 'updated', array_agg(distinct id))
from (
    select 'opportunities' as collection, id from opportunity
    where confirm_by >= :last and confirm_by < :day and status not in ('draft', 'in-review')
    union all
    select 'opportunity-areas', id from opportunity
    where confirm_by >= :last and confirm_by < :day and status not in ('draft', 'in-review') and area is not null
    union all
    select layer, territory.id
    from (select territory_id as id, valid from territory_life
          union all select territory_id, valid from territory_code
          union all select territory_id, valid from territory_name
          union all select territory_id, valid from boundary
          union all select member_id, valid from membership) dated
    join territory on territory.id = dated.id
    cross join lateral (values ('territories', true), ('municipalities', territory.kind = 'municipality'),
                               ('diagnosis', territory.kind = 'municipality')) layers (layer, shown)
    where shown
      and (lower(valid) > :last and lower(valid) <= :day or upper(valid) > :last and upper(valid) <= :day)
    union all
    -- A value is known when its period has ended, or when its year has begun.
    select layer, observed.territory_id
    from published_observation observed
    join territory on territory.id = observed.territory_id
    cross join lateral (values ('diagnosis', territory.kind = 'municipality'),
                               ('territories', indicator_code = 'population'),
                               ('municipalities', indicator_code = 'population' and territory.kind = 'municipality')
                       ) layers (layer, shown)
    where shown
      and (period_end > :last and period_end <= :day
           or period in (select to_char(year, 'YYYY') from generate_series(date_trunc('year', :last::timestamp) + interval '1 year',
                                                                          :day::timestamp, interval '1 year') year))
) changed
group by collection
