-- answers: nothing; changes a webhook of an organisation, or finds that there is none. One that is switched on again is no
--     longer taken to fail
-- parameters: id; organisation; url; collections: all where empty; description; active; origin
-- index: webhook_pkey
update webhook
set url = :url,
    collections = :collections,
    description = :description,
    origin = :origin,
    active = :active,
    disabled_at = case when not :active then disabled_at end,
    failing_since = case when :active and active then failing_since end
where id = :id and organisation_id = :organisation and ended_at is null
