-- answers: how many imports end: one, or none where it has ended already
-- parameters: id: its identifier; state: done or failed; failure: why, or null; now; rowsRead, rowsTaken, rowsUnchanged,
--     rowsRefused: what became of its rows
-- index: import_job_pkey
update import_job
set state = :state, failure = :failure, finished_at = :now, heard_at = :now, bytes_read = bytes,
    rows_read = :rowsRead, rows_taken = :rowsTaken, rows_unchanged = :rowsUnchanged, rows_refused = :rowsRefused
where id = :id
  and state in ('waiting', 'running')
