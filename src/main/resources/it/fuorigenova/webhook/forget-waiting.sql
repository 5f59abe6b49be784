-- answers: how many deliveries are forgotten that wait for a webhook that has ended
-- parameters: before: the moment it ended
-- index: webhook_delivery_due
delete from webhook_delivery
using webhook
where webhook.id = webhook_id and ended_at < :before and status = 'waiting' and next_attempt_at is not null
