-- answers: a row where an attachment has these bytes, or had them until lately
-- parameters: sum: of the bytes, hexadecimal; since: what ended before is forgotten
-- index: attachment_of_sum, attachment_of_thumbnail
select true as referred_to
from attachment
where sum = :sum
  and (ended_at is null or ended_at > :since)
union all
select true
from attachment
where thumbnail_sum = :sum
  and (ended_at is null or ended_at > :since)
limit 1
