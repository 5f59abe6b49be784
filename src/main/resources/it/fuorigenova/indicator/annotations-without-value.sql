-- answers: the lines of the staged annotations of which no observation is known
-- parameters: none
-- index: observation_key
select staged.line
from staged_annotation staged
where not exists (
    select from published_observation observed
    where observed.indicator_code = staged.indicator_code
      and observed.territory_id = staged.territory_id
      and observed.period = staged.period
)
order by staged.line
