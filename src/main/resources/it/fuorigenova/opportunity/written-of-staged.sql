-- answers: the staged records that this transaction has written, and the version it made
-- parameters: none
-- index: none, because it reads the whole table
select written.id, written.version
from staged_opportunity staged
join opportunity written using (id)
where written.written_in = pg_current_xact_id()
order by written.id
