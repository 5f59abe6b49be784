-- answers: the changes after a position, commit by commit, at most as many as asked for
-- parameters: commit: the number of the last commit seen; done: whether all of it was; collection, item: the last item
--     seen of it (any text and uuid where done); collections: of which; most: how many at most
-- index: change_commit_number_key
select committed.number, changed.collection, changed.item_id, changed.kind, committed.committed_at
from change_commit committed
cross join lateral (
    select collection, item_id, kind
    from change
    where change.transaction_id = committed.transaction_id
      and change.collection = any (:collections)
      and (committed.number > :commit or (change.collection, change.item_id) > (:collection, :item))
    order by collection, item_id
    limit :most
) changed
where committed.number >= :commit and (committed.number > :commit or not :done)
order by committed.number, changed.collection, changed.item_id
limit :most
