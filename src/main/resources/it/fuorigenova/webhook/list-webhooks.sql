-- answers: the webhooks of an organisation that have not ended, the oldest first, with how many deliveries wait or are dead
-- parameters: organisation; id: only this one, all where null
-- index: webhook_of_organisation, webhook_delivery_due, webhook_delivery_dead
select webhook.id, url, array_to_string(collections, ',') as collections, description, active, webhook.created_at,
       failing_since, disabled_at, webhook.commit_number, seen_collection, seen_item,
       (select count(*) from webhook_delivery
        where webhook_id = webhook.id and status = 'waiting' and next_attempt_at is not null) as waiting,
       (select count(*) from webhook_delivery where webhook_id = webhook.id and status = 'dead') as dead
from webhook
where organisation_id = :organisation
  and ended_at is null
  and (cast(:id as uuid) is null or webhook.id = :id)
order by webhook.created_at, webhook.id
