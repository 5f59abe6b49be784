-- answers: nothing; ends an attachment that has not ended
-- parameters: id; now; reason: why, or null
-- index: attachment_pkey
update attachment
set ended_at = :now, ended_by = who_writes(), end_reason = :reason
where id = :id
  and ended_at is null
