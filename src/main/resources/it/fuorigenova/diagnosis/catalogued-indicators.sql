-- answers: the catalogued indicators that have a word of ours for a code, in the order of their themes
-- parameters: none
-- index: none, because the catalogue has some dozens of entries
select code, name_it, name_en, unit, value_type
from indicator
where catalogued and code ~ '^[a-z][a-z0-9_]*$'
order by theme, code
