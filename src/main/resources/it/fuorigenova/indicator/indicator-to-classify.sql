-- answers: what is needed of an indicator to classify its values, and its periods that have begun, newest first
-- parameters: code: of the indicator; asOf: the day it is seen from
-- index: observation_key
select indicator.code,
       indicator.unit,
       indicator.value_type,
       indicator.polarity,
       coalesce((select string_agg(period, ',' order by period_end desc, period desc)
                 from (select period, max(period_end) as period_end
                       from published_observation
                       where indicator_code = indicator.code
                       group by period) observed
                 -- A value of the year under way is known before the year ends.
                 where period_end <= :asOf or period = to_char(:asOf::date, 'YYYY')), '') as periods
from indicator
where indicator.code = :code
