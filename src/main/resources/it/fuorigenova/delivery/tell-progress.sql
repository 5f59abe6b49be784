-- answers: how many imports go on: one, or none where it has ended already
-- parameters: id: its identifier; now; bytesRead; rowsRead, rowsRefused: so far
-- index: import_job_pkey
update import_job
set heard_at = :now, bytes_read = :bytesRead, rows_read = :rowsRead, rows_refused = :rowsRefused
where id = :id
  and state = 'running'
