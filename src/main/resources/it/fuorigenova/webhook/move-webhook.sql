-- answers: nothing; moves a webhook to a place in the changes
-- parameters: id; commit: its number; collection, item: the last item of it, null for all
-- index: webhook_pkey
update webhook
set commit_number = :commit, seen_collection = :collection, seen_item = :item
where id = :id and ended_at is null
