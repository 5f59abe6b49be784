-- answers: how many reference points changed their municipality, or its code or name
-- parameters: asOf: the day; tolerance, reach: metres; now: RFC 3339
-- index: boundary_geom, inside place_of_opportunity
update reference_point known
set municipality_id = found.municipality_id,
    municipality_code = found.code,
    municipality_name = found.name,
    updated_at = cast(:now as timestamptz)
from (
    select asked.id, home.municipality_id, istat.code, name.name
    from reference_point asked
    cross join lateral place_of_opportunity(asked.geom, asked.municipality_id, :asOf, :tolerance, :reach) placed
    -- What the file said is only said; the point lies where it lies.
    cross join lateral (
        select case when placed.verdict = 'elsewhere' then placed.other_id else placed.municipality_id end
    ) home (municipality_id)
    left join territory_code istat
        on istat.territory_id = home.municipality_id and istat.scheme = 'istat' and istat.valid @> :asOf
    left join territory_name name
        on name.territory_id = home.municipality_id and name.lang = 'it' and name.valid @> :asOf
) found
where found.id = known.id
  and (known.municipality_id, known.municipality_code, known.municipality_name)
      is distinct from (found.municipality_id, found.code, found.name)
