-- answers: who says what was observed, or is said to
-- parameters: none
-- index: none, because there are some dozens of sources
select id, title, publisher, licence, url
from source
order by id collate "C"
