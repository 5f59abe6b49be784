-- answers: every code a territory has had, with its dates
-- parameters: id: the territory
-- index: territory_code_of
select scheme, code, lower(valid) as valid_from, upper(valid) as valid_to, source_id
from territory_code
where territory_id = :id
order by scheme collate "C", lower(valid) nulls first
