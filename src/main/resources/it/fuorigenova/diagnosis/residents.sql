-- answers: the latest resident population of a municipality up to a day
-- parameters: id: the municipality; asOf: the day
-- index: observation_of_territory
select value as population, period
from published_observation
where territory_id = :id
  and indicator_code = 'population'
  and (period_end <= :asOf or period = to_char(:asOf::date, 'YYYY'))
  and value is not null
order by period_end desc, period desc
limit 1
