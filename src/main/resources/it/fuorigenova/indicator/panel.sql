-- answers: every observation as it is published, wave after wave
-- parameters: none
-- index: none, because it is all of the table
select indicator_code,
       period,
       period_end,
       territory_id,
       value::float8 as value,
       text_value,
       status,
       missing_reason,
       source_id,
       release,
       boundary_vintage,
       lower_bound::float8 as lower_bound,
       upper_bound::float8 as upper_bound
from published_observation
order by indicator_code collate "C", period_end, period collate "C"
