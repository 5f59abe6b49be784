-- answers: how many known values are changed to what was copied aside
-- parameters: release: that brings what was copied aside
-- index: observation_key, or none where most of the table is met
update observation o
set value = s.value,
    text_value = s.text_value,
    status = s.status,
    missing_reason = s.missing_reason,
    source_id = s.source_id,
    lower_bound = s.lower_bound,
    upper_bound = s.upper_bound,
    boundary_vintage = s.boundary_vintage,
    inputs_withheld = s.inputs_withheld,
    -- It has not been judged yet.
    withheld = null,
    release = :release
from staged_observation s
where o.indicator_code = s.indicator_code
  and o.territory_id = s.territory_id
  and o.period = s.period
  and (o.value, o.text_value, o.status, o.missing_reason, o.source_id, o.lower_bound, o.upper_bound, o.boundary_vintage)
      is distinct from
      (s.value, s.text_value, s.status, s.missing_reason, s.source_id, s.lower_bound, s.upper_bound, s.boundary_vintage)
