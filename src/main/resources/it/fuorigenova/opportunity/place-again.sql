-- answers: how many records got another municipality, because they had none or theirs is no more
-- parameters: asOf: the day; tolerance, reach: metres; now: RFC 3339
-- index: boundary_geom, inside place_of_opportunity
update opportunity known
set municipality_id = placed.municipality_id,
    updated_at = cast(:now as timestamptz)
from opportunity asked
cross join lateral place_of_opportunity(asked.geom, asked.municipality_id, :asOf, :tolerance, :reach) placed
where asked.id = known.id
  and asked.geom is not null
  and not exists (
      select from territory_life life where life.territory_id = asked.municipality_id and life.valid @> :asOf)
  and placed.verdict not in ('elsewhere', 'far')
  and placed.municipality_id is distinct from asked.municipality_id
