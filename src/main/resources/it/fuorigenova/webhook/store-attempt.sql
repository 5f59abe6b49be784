-- answers: nothing; stores what became of a claimed delivery, unless it is somebody else's by now
-- parameters: id; claim; status; now; next: when it is tried again, null where it is not; response, failure, duration: of this
--     attempt
-- index: webhook_delivery_pkey
update webhook_delivery
set status = :status,
    attempts = attempts + 1,
    next_attempt_at = cast(cast(:next as text) as timestamptz),
    last_attempt_at = cast(:now as timestamptz),
    response_status = :response,
    failure = :failure,
    duration_ms = :duration,
    closed_at = case when cast(:next as text) is null then cast(:now as timestamptz) end
where id = :id and claim = :claim and status = 'waiting'
