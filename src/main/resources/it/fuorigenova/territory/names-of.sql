-- answers: every name a territory has had, in every language, with its dates
-- parameters: id: the territory
-- index: territory_name_of
select lang, name, lower(valid) as valid_from, upper(valid) as valid_to, source_id
from territory_name
where territory_id = :id
order by lang collate "C", lower(valid) nulls first
