-- answers: where a webhook stands in the changes, locked until the transaction ends; nothing where it is not told, or another
--     has locked it
-- parameters: id
-- index: webhook_pkey
select commit_number, seen_collection, seen_item, array_to_string(collections, ',') as collections,
       (select count(*) from webhook_delivery
        where webhook_id = webhook.id and status = 'waiting' and next_attempt_at is not null) as waiting
from webhook
where id = :id and active and ended_at is null
for update skip locked
