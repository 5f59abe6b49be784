-- answers: how many values are gone because their indicators are not computed any more
-- parameters: codes: of the indicators that are computed, with commas between them; release: that supersedes the values
-- index: none, because it looks at all of the table
with gone as (
    delete from observation o
    where o.inputs_withheld is not null
      and o.indicator_code <> all (string_to_array(:codes, ','))
    returning o.*
)
insert into superseded_observation (
    indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
    lower_bound, upper_bound, boundary_vintage, release, withheld, inputs_withheld, superseded_by)
select indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
       lower_bound, upper_bound, boundary_vintage, release, withheld, inputs_withheld, :release
from gone
