-- answers: how many values that were copied aside are new and are stored
-- parameters: release: that brings them
-- index: observation_key, or none where most of the table is met; sorted, because a b-tree grows faster in its order
insert into observation (
    indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
    lower_bound, upper_bound, boundary_vintage, inputs_withheld, release)
select indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
       lower_bound, upper_bound, boundary_vintage, inputs_withheld, :release
from staged_observation s
where not exists (
    select
    from observation o
    where o.indicator_code = s.indicator_code
      and o.territory_id = s.territory_id
      and o.period = s.period)
order by indicator_code, territory_id, period
