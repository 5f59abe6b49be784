-- answers: how many staged records were placed
-- parameters: onDay; tolerance, reach: metres
-- index: boundary_geom, inside place_of_opportunity
update staged_opportunity staged
set municipality_id = placed.municipality_id,
    verdict = placed.verdict,
    distance_m = placed.distance_m,
    other_id = placed.other_id
from staged_opportunity asked
cross join lateral place_of_opportunity(asked.geom, asked.declared_id, :onDay, :tolerance, :reach) placed
where asked.line = staged.line
