-- answers: the secrets that sign for a webhook at a moment, the latest first
-- parameters: webhook; now
-- index: webhook_secret_of_webhook
select secret
from webhook_secret
where webhook_id = :webhook and (expires_at is null or expires_at > :now)
order by created_at desc, id
