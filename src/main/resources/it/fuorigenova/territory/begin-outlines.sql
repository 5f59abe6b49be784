-- answers: whether no import is under way, on any instance; the next one waits until the transaction ends
-- parameters: none
-- index: none, because it reads no table
select pg_try_advisory_xact_lock(7061626, 1) as ours
