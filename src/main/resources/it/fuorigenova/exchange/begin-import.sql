-- answers: nothing; makes imports wait for one another, and lets one work in bulk: plans of foreign key checks are
--     made once and not for every row, a whole file fits into a hash table, and nothing has to be done in seconds
-- parameters: none
-- index: none, because it reads no table
select pg_advisory_xact_lock(7061626, 1);
set local statement_timeout = 0;
set local plan_cache_mode = auto;
set local work_mem = '128MB'
