-- answers: the indicators of which values were copied aside
-- parameters: none
-- index: none, because it is all of the table
select distinct indicator_code
from staged_observation
