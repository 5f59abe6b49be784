-- answers: the identifiers of the records of a source that have one of these keys there, in their order
-- parameters: source: its key; externalIds: keys of records at the source
-- index: opportunity_external
select id
from opportunity
where source_id = :source
  and external_id = any(:externalIds)
order by id
