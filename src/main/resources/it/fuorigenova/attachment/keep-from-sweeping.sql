-- answers: a row, once nobody sweeps what has this sum until the transaction ends
-- parameters: sum: hexadecimal
-- index: none, because nothing is read
select pg_advisory_xact_lock_shared(hashtextextended('attachment ' || :sum, 0)) is null as done
