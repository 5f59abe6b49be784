-- answers: how many values of some indicators are not computed any more, and are kept for the releases before
-- parameters: codes: of the indicators, with commas between them; release: that supersedes them
-- index: observation_key, or none where most of the table is met
with gone as (
    delete from observation o
    where o.indicator_code = any (string_to_array(:codes, ','))
      and not exists (
          select
          from staged_observation s
          where s.indicator_code = o.indicator_code
            and s.territory_id = o.territory_id
            and s.period = o.period)
    returning o.*
)
insert into superseded_observation (
    indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
    lower_bound, upper_bound, boundary_vintage, release, withheld, inputs_withheld, superseded_by)
select indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
       lower_bound, upper_bound, boundary_vintage, release, withheld, inputs_withheld, :release
from gone
