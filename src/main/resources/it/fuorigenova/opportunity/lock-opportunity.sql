-- answers: a row where there is such a record, which others do not change from then on until the transaction ends
-- parameters: id: its identifier, or null; code: its public code, or null
-- index: opportunity_pkey
select id
from opportunity
where id = coalesce(:id, (select found.id from opportunity found where found.code = :code))
for update
