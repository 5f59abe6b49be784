-- answers: the imports of an organisation, the newest first
-- parameters: organisation: its identifier; sentBefore, idBefore: when the last one of the page before was sent, and its
--     identifier; most: how many
-- index: import_job_of_organisation
select job.id, job.organisation_id, organisation.key as organisation_key, organisation.name as organisation_name,
       organisation.kind as organisation_kind, job.actor, job.role, job.everywhere,
       array_to_string(job.municipalities, ' ') as municipalities, job.file_name, job.media_type, job.mode, job.dry_run, job.srid,
       job.state, job.failure, job.sent_at, job.started_at, job.finished_at, job.undone_at, job.bytes, job.bytes_read,
       job.rows_read, job.rows_taken, job.rows_unchanged, job.rows_refused
from import_job job
join organisation on organisation.id = job.organisation_id
where job.organisation_id = :organisation
  and (job.sent_at, job.id) < (:sentBefore, :idBefore)
order by job.sent_at desc, job.id desc
limit :most
