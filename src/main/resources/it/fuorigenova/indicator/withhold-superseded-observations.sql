-- answers: how many superseded values are now judged that were not, or differently
-- parameters: none
-- index: observation_of_territory, for the residents. Where nobody knows them, nobody can say that they are enough
update superseded_observation o
set withheld = told.withheld
from (
    select limited.indicator_code,
           limited.territory_id,
           limited.period,
           limited.superseded_by,
           coalesce(residents.number < indicator.min_population, true) as withheld
    from superseded_observation limited
    join indicator on indicator.code = limited.indicator_code and indicator.min_population > 0
    join territory on territory.id = limited.territory_id and territory.kind = 'municipality'
    left join lateral residents_around(limited.territory_id, limited.period_end) residents on true
    where limited.status <> 'missing'
) told
where o.indicator_code = told.indicator_code
  and o.territory_id = told.territory_id
  and o.period = told.period
  and o.superseded_by = told.superseded_by
  and o.withheld is distinct from told.withheld
