-- answers: how many imports begin to run: one, or none where it has ended already
-- parameters: id: its identifier; now
-- index: import_job_pkey
update import_job
set state = 'running', started_at = :now, heard_at = :now,
    bytes_read = 0, rows_read = 0, rows_taken = 0, rows_unchanged = 0, rows_refused = 0
where id = :id
  and state in ('waiting', 'running')
