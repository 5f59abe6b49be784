-- answers: the latest resident population of some municipalities up to a day
-- parameters: ids: the municipalities; asOf: the day
-- index: observation_of_territory
select distinct on (territory_id) territory_id, value as population, period
from observation
where territory_id = any (:ids)
  and indicator_code = 'population'
  and (period_end <= :asOf or period = to_char(:asOf::date, 'YYYY'))
  and value is not null
order by territory_id, period_end desc, period desc
