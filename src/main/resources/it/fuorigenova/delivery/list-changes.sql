-- answers: the records that an import has written, by identifier, and whether they say something else by now: what is
--     said again since, as by undoing a later import, is the same
-- parameters: job: identifier of the import; after: the last one of the portion before; most: how many
-- index: import_change_pkey, opportunity_version_of
select change.item_id,
       change.version,
       known.id is null
           or known.said_since <> change.version and image_of(known) is distinct from (
               select past.record
               from opportunity_version past
               where past.opportunity_id = change.item_id
                 and past.version = change.version
               order by past.number desc
               limit 1
           ) as changed_since
from import_change change
left join opportunity known on known.id = change.item_id
where change.job_id = :job
  and change.item_id > :after
order by change.item_id
limit :most
