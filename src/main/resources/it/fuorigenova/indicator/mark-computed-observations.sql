-- answers: how many computed values rest on withheld ones that did not, or do not any more
-- parameters: none
-- index: observation_key, or none where most of the table is met
update observation o
set inputs_withheld = s.inputs_withheld
from staged_observation s
where o.indicator_code = s.indicator_code
  and o.territory_id = s.territory_id
  and o.period = s.period
  and o.inputs_withheld is distinct from s.inputs_withheld
