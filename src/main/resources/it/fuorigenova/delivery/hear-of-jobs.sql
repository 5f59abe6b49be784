-- answers: how many imports are still waited for
-- parameters: ids: identifiers of those whose files are here; now
-- index: import_job_pkey
update import_job
set heard_at = :now
where id = any(:ids)
  and state in ('waiting', 'running')
