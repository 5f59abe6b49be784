-- answers: of how many records of an import this became when it was undone
-- parameters: job: identifier of the import; outcome: ended, restored or left
-- index: import_change_pkey
select count(*) as records
from import_change
where job_id = :job
  and outcome = :outcome
