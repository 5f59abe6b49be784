-- answers: nothing; a webhook fails no longer
-- parameters: id
-- index: webhook_pkey
update webhook set failing_since = null where id = :id and failing_since is not null
