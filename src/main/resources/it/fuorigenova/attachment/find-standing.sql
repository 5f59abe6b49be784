-- answers: the attachment of a record that has these bytes and has not ended
-- parameters: opportunity: its identifier; sum: of the bytes, hexadecimal
-- index: attachment_once
select id, type, title, licence, access
from attachment
where opportunity_id = :opportunity
  and sum = :sum
  and ended_at is null
