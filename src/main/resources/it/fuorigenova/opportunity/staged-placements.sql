-- answers: the staged records that do not simply lie in the municipality they name, with the one they lie in
-- parameters: asOf: the day whose names are told
-- index: none, because it reads the whole table
select staged.line,
       coalesce(st_x(staged.geom) || ', ' || st_y(staged.geom), '') as point,
       staged.municipality_id,
       staged.verdict,
       staged.distance_m,
       name.name as other_name,
       code.code as other_code
from staged_opportunity staged
left join territory_name name
    on name.territory_id = staged.other_id and name.lang = 'it' and name.valid @> :asOf
left join territory_code code
    on code.territory_id = staged.other_id and code.scheme = 'istat' and code.valid @> :asOf
where staged.verdict not in ('inside', 'declared')
order by staged.line
