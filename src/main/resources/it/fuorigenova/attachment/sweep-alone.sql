-- answers: a row, once nobody stores what has this sum until the transaction ends
-- parameters: sum: hexadecimal
-- index: none, because nothing is read
select pg_advisory_xact_lock(hashtextextended('attachment ' || :sum, 0)) is null as done
