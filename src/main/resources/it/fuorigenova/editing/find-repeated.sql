-- answers: what was asked with a key before
-- parameters: caller: who asks; key: the key
-- index: repeatable_request_pkey
select digest,
       item_id
from repeatable_request
where caller = :caller
  and key = :key
