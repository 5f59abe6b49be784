-- answers: how many imports have failed because no instance that has their file was heard of
-- parameters: before: since when none was; now
-- index: import_job_unfinished
update import_job
set state = 'failed', failure = 'interrupted', finished_at = :now
where state in ('waiting', 'running')
  and heard_at < :before
