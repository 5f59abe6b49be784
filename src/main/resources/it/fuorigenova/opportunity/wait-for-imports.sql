-- answers: nothing; waits for the import under way, lets the next one wait, and may take longer than a request
-- parameters: none
-- index: none, because it reads no table
set local statement_timeout = 0;
select pg_advisory_xact_lock(7061626, 1)
