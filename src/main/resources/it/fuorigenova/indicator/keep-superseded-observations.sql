-- answers: how many known values differ from what was copied aside, and are kept beside those that hold
-- parameters: release: that supersedes them
-- index: observation_key, or none where most of the table is met
insert into superseded_observation (
    indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
    lower_bound, upper_bound, boundary_vintage, release, withheld, inputs_withheld, superseded_by)
select o.indicator_code, o.territory_id, o.period, o.period_end, o.value, o.text_value, o.status, o.missing_reason,
       o.source_id, o.lower_bound, o.upper_bound, o.boundary_vintage, o.release, o.withheld, o.inputs_withheld, :release
from observation o
join staged_observation s on o.indicator_code = s.indicator_code
    and o.territory_id = s.territory_id
    and o.period = s.period
where (o.value, o.text_value, o.status, o.missing_reason, o.source_id, o.lower_bound, o.upper_bound, o.boundary_vintage)
      is distinct from
      (s.value, s.text_value, s.status, s.missing_reason, s.source_id, s.lower_bound, s.upper_bound, s.boundary_vintage)
