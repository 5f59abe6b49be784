-- answers: the attachments of a record that whoever acts may see, the oldest first, with who added and ended them
-- parameters: opportunity: its identifier; id: only this one, all where null
-- index: attachment_of_opportunity
select id, type, title, licence, access, media_type, byte_count, width_px, height_px, sum, thumbnail_sum, thumbnail_bytes,
       added_at, added_by, ended_at, ended_by, end_reason
from attachment
where opportunity_id = :opportunity
  and (cast(:id as uuid) is null or id = :id)
order by added_at, id
