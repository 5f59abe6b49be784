-- answers: how many known values are changed to what was copied aside
-- parameters: none
-- index: observation_key, or none where most of the table is met
update observation o
set value = s.value,
    text_value = s.text_value,
    status = s.status,
    missing_reason = s.missing_reason,
    source_id = s.source_id
from staged_observation s
where o.indicator_code = s.indicator_code
  and o.territory_id = s.territory_id
  and o.period = s.period
  and (o.value, o.text_value, o.status, o.missing_reason, o.source_id)
      is distinct from (s.value, s.text_value, s.status, s.missing_reason, s.source_id)
