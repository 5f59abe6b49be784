-- answers: how many changes are forgotten: those older than a moment that a later change of the same item follows
-- parameters: before: the moment
-- index: change_of_item
delete from change past
using change_commit committed
where committed.transaction_id = past.transaction_id
  and committed.committed_at < :before
  and exists (
      select
      from change later
      join change_commit of_later on of_later.transaction_id = later.transaction_id
      where later.collection = past.collection and later.item_id = past.item_id and of_later.number > committed.number)
