-- answers: nothing; ends a webhook of an organisation, or finds that there is none
-- parameters: id; organisation; now
-- index: webhook_pkey
update webhook
set ended_at = :now, active = false
where id = :id and organisation_id = :organisation and ended_at is null
