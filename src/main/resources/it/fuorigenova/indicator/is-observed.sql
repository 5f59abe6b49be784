-- answers: a row if a value of the indicator, or the reason why there is none, is published for the territory and period
-- parameters: indicator, territory, period
-- index: observation_key
select 1
from published_observation observed
where observed.indicator_code = :indicator and observed.territory_id = :territory and observed.period = :period
limit 1
