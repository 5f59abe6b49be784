-- answers: the catalogued indicators whose values are figures, in the order of their themes
-- parameters: none
-- index: none, because the catalogue has some dozens of entries
select code, name_it, name_en, unit
from indicator
where catalogued and value_type = 'number' and code ~ '^[a-z][a-z0-9_]*$'
order by theme collate "C", code collate "C"
