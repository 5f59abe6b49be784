-- answers: nothing; adds a secret to a webhook
-- parameters: id; webhook; secret; now
-- index: none, because a row is added
insert into webhook_secret (id, webhook_id, secret, created_at) values (:id, :webhook, :secret, :now)
