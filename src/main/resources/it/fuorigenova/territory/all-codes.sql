-- answers: every code with its dates, oldest first
-- parameters: none
-- index: none, because it reads the whole table
select scheme,
       code,
       territory_id,
       territory.kind,
       territory.identity_key,
       lower(valid) as valid_from,
       upper(valid) as valid_to
from territory_code
join territory on territory.id = territory_code.territory_id
order by scheme, code, lower(valid) nulls first
