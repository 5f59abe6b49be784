-- answers: the value of an indicator in a period for every municipality of a day, by ISTAT code; one that is not to be
--     published, because fewer people live there or nobody knows how many, is withheld
-- parameters: code: of the indicator; period: as its source writes it; asOf: the day of the municipalities
-- index: observation_key
select istat.code,
       case when not withheld then
           trim_scale(case when indicator.catalogued then round(observation.value, indicator.decimals)
                           else observation.value end) end as value,
       case when withheld then 'withheld' else coalesce(observation.missing_reason, observation.status, 'unknown') end
           as status
from indicator
cross join territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf::date
join territory_code istat on istat.territory_id = territory.id and istat.scheme = 'istat' and istat.valid @> :asOf::date
left join observation on observation.territory_id = territory.id
    and observation.indicator_code = indicator.code and observation.period = :period
cross join lateral (
    select observation.value is not null and indicator.min_population > 0 and coalesce((
        select residents.value
        from observation residents
        where residents.territory_id = territory.id
          and residents.indicator_code = 'population'
          and residents.value is not null
          and (residents.period_end <= :asOf::date or residents.period = to_char(:asOf::date, 'YYYY'))
        order by residents.period_end desc, residents.period desc
        limit 1), 0) < indicator.min_population as withheld
) publication
where indicator.code = :code and territory.kind = 'municipality'
order by istat.code collate "C"
