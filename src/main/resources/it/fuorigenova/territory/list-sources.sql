-- answers: all sources and what they say of themselves
-- parameters: none
-- index: none, because there are some dozens of sources
select id, title, publisher, licence, url
from source
order by id collate "C"
