-- answers: when a territory existed
-- parameters: id: the territory
-- index: territory_life_of
select coalesce(to_char(lower(valid), 'YYYY-MM-DD'), '..') || '/' || coalesce(to_char(upper(valid), 'YYYY-MM-DD'), '..') as life
from territory_life
where territory_id = :id
order by valid
