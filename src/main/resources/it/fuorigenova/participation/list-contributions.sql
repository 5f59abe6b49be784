-- answers: what people have said to whoever acts, the latest first
-- parameters: id: only this one, all where null; kind: only of this one, all where null; state: only in this one, all where null;
--     most: how many; beforeTime and beforeId: only after this place, from the beginning where null
-- index: contribution_by_time
select id, kind, state, opportunity_id, municipality_id, title, site_kind, address, lon, lat, field, text, email,
       received_at, answer, answered_at, answered_by
from contribution
where (cast(:id as uuid) is null or id = :id)
  and (cast(:kind as text) is null or kind = :kind)
  and (cast(:state as text) is null or state = :state)
  and (cast(:beforeTime as timestamptz) is null
       or (received_at, id) < (cast(:beforeTime as timestamptz), cast(:beforeId as uuid)))
order by received_at desc, id desc
limit :most
