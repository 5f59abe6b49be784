-- answers: a row where a webhook is given up: it has failed since a moment or before, or whoever answers says that it is gone
-- parameters: id; now; before: the moment; gone
-- index: webhook_pkey
with failing as (
    update webhook
    set failing_since = coalesce(failing_since, :now),
        active = active and not (:gone or coalesce(failing_since <= :before, false)),
        disabled_at = case when active and (:gone or failing_since <= :before) then :now else disabled_at end
    where id = :id and ended_at is null
    returning active, disabled_at
)
select disabled_at from failing where not active and disabled_at = :now
