-- answers: the staged records that say something else by this transaction, and the version it made
-- parameters: none
-- index: none, because it reads the whole table
select written.id, written.version
from staged_opportunity staged
join opportunity written using (id)
where written.written_in = pg_current_xact_id()
  and written.said_since = written.version
order by written.id
