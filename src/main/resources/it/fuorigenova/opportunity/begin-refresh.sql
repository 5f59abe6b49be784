-- answers: whether this is the only refresh under way, on any instance; it is, until its transaction ends
-- parameters: none
-- index: none, because it reads no table
select pg_try_advisory_xact_lock(7061626, 2) as ours
