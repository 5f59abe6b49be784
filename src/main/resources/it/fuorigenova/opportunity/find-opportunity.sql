-- answers: the record of an identifier or public code
-- parameters: id: its identifier, or null; code: its public code, or null
-- index: opportunity_pkey
select id,
       version,
       organisation_id,
       public_properties,
       municipality_code
from opportunity
where id = coalesce(:id, (select found.id from opportunity found where found.code = :code))
