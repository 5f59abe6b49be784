-- answers: nothing; lets the secrets of a webhook that have no end yet sign until a moment
-- parameters: webhook; until
-- index: webhook_secret_of_webhook
update webhook_secret set expires_at = :until where webhook_id = :webhook and expires_at is null
