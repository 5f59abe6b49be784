-- answers: how many attachments of a record have not ended
-- parameters: opportunity: its identifier
-- index: attachment_once
select count(*) as standing
from attachment
where opportunity_id = :opportunity
  and ended_at is null
