-- answers: the public record of an identifier or public code
-- parameters: id: its identifier, or null; code: its public code, or null
-- index: opportunity_pkey
select id
from public_opportunity
where id = coalesce(:id, (select found.id from public_opportunity found where found.code = :code))
