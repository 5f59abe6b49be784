-- answers: deliveries of a webhook whose turn it is, of each record the earliest only; they are the asker's until a moment
-- parameters: webhook; claim: the asker's; now; until; most: how many
-- index: webhook_delivery_due, webhook_delivery_event
update webhook_delivery claimed
set claim = :claim, next_attempt_at = :until
from (select id
      from webhook_delivery due
      where webhook_id = :webhook
        and status = 'waiting'
        and next_attempt_at <= :now
        and not exists (select from webhook_delivery earlier
                        where earlier.webhook_id = due.webhook_id
                          and earlier.collection = due.collection
                          and earlier.item_id = due.item_id
                          and earlier.commit_number < due.commit_number
                          and earlier.status = 'waiting')
      order by next_attempt_at, commit_number, collection, item_id
      limit :most
      for update skip locked) mine, webhook
where claimed.id = mine.id and webhook.id = claimed.webhook_id and webhook.active and webhook.ended_at is null
returning claimed.id, claimed.webhook_id, claimed.commit_number, claimed.collection, claimed.item_id, claimed.kind,
    claimed.committed_at, claimed.attempts, webhook.url, webhook.origin
