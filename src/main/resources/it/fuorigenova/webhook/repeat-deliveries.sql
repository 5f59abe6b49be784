-- answers: the deliveries of a webhook among some, which are begun anew
-- parameters: webhook; deliveries: which; now
-- index: webhook_delivery_pkey
update webhook_delivery
set status = 'waiting', attempts = 0, next_attempt_at = :now, claim = null, closed_at = null
where webhook_id = :webhook and id = any (:deliveries)
returning id
