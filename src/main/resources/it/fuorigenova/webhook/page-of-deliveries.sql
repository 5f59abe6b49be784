-- answers: a page of the deliveries of a webhook, the latest first
-- parameters: webhook; status: only such, all where null; time, id: where the page before ended; most: how many
-- index: webhook_delivery_log
select id, commit_number, collection, item_id, kind, committed_at, created_at, status, attempts, next_attempt_at,
       last_attempt_at, response_status, failure, duration_ms
from webhook_delivery
where webhook_id = :webhook
  and (cast(:status as text) is null or status = :status)
  and (created_at, id) < (:time, :id)
order by created_at desc, id desc
limit :most
