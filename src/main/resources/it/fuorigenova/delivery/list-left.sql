-- answers: the records of an import that were left as they are when it was undone
-- parameters: job: identifier of the import; most: how many
-- index: import_change_pkey
select change.item_id, known.code, known.external_id, known.title
from import_change change
left join opportunity known on known.id = change.item_id
where change.job_id = :job
  and change.outcome = 'left'
order by change.item_id
limit :most
