-- answers: who says what was observed
-- parameters: none
-- index: none, because there are some dozens of sources
select id, title, publisher, licence
from source
order by id collate "C"
