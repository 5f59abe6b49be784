-- answers: how many imports of an organisation have not ended
-- parameters: organisation: its identifier
-- index: import_job_of_organisation
select count(*) as jobs
from import_job
where organisation_id = :organisation
  and state in ('waiting', 'running')
