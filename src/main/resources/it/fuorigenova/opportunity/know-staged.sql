-- answers: how many staged records are stored under an identifier that was not made from their source and external id
-- parameters: none
-- index: opportunity_external
update staged_opportunity staged
set id = known.id
from opportunity known
where known.source_id = staged.source_id
  and known.external_id = staged.external_id
  and known.id <> staged.id
