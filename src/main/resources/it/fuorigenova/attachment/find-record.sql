-- answers: the record of an identifier or public code, as far as whoever acts for a partner may know of it
-- parameters: id: its identifier, or null; code: its public code, or null
-- index: opportunity_pkey
select id, status, municipality_id, municipality_code, organisation_id
from opportunity
where id = coalesce(:id, (select found.id from opportunity found where found.code = :code))
