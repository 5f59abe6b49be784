-- answers: the value of an indicator in a period for every municipality of a day, by ISTAT code
-- parameters: code: of the indicator; period: as its source writes it; asOf: the day of the municipalities
-- index: observation_key
select istat.code,
       trim_scale(case when indicator.catalogued then round(observed.value, indicator.decimals)
                       else observed.value end) as value,
       coalesce(observed.missing_reason, observed.status, 'unknown') as status
from indicator
cross join territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf::date
join territory_code istat on istat.territory_id = territory.id and istat.scheme = 'istat' and istat.valid @> :asOf::date
left join published_observation observed on observed.territory_id = territory.id
    and observed.indicator_code = indicator.code and observed.period = :period
where indicator.code = :code and territory.kind = 'municipality'
order by istat.code collate "C"
