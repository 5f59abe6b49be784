-- answers: nothing; lets all that a webhook still waits for be tried at once
-- parameters: webhook; now
-- index: webhook_delivery_due
update webhook_delivery
set next_attempt_at = :now
where webhook_id = :webhook and status = 'waiting' and next_attempt_at > :now
