-- answers: the public record of an identifier or public code that somebody speaks of, and who keeps it
-- parameters: id: its identifier, or null; code: its public code, or null
-- index: opportunity_pkey
select id, municipality_id, organisation_id
from opportunity
where id = coalesce(:id, (select found.id from opportunity found where found.code = :code))
  and status not in ('draft', 'in-review')
