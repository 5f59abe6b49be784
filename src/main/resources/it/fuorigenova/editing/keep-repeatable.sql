-- answers: nothing; keeps a request, after whoever asks the same at this moment has done or given up
-- parameters: caller: who asks; key: the key; digest: SHA-256 in hexadecimal digits; now
-- index: none, because a row is written and its key alone tells whether it is there
insert into repeatable_request (caller, key, digest, answered_at)
values (:caller, :key, :digest, :now)
on conflict do nothing
