-- answers: nothing; adds deliveries to a webhook. One that was made before is begun anew, in place of whoever tries it now
-- parameters: webhook; ids, commits, collections, items, kinds, times: of each; now
-- index: webhook_delivery_event
insert into webhook_delivery (id, webhook_id, commit_number, collection, item_id, kind, committed_at, created_at, next_attempt_at)
select id, :webhook, commit::bigint, collection, item, kind, committed_at::timestamptz, :now, :now
from unnest(cast(:ids as uuid[]), cast(:commits as text[]), cast(:collections as text[]), cast(:items as uuid[]),
            cast(:kinds as text[]), cast(:times as text[])) event (id, commit, collection, item, kind, committed_at)
on conflict (webhook_id, collection, item_id, commit_number) do update
set status = 'waiting', attempts = 0, next_attempt_at = excluded.next_attempt_at, claim = null, closed_at = null
