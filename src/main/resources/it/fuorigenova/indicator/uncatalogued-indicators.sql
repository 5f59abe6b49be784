-- answers: the indicators that only files of values have named
-- parameters: none
-- index: none, because there are some dozens of indicators
select code, unit, value_type
from indicator
where not catalogued
order by code
