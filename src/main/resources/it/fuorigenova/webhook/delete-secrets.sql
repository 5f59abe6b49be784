-- answers: nothing; deletes the secrets of a webhook
-- parameters: webhook
-- index: webhook_secret_of_webhook
delete from webhook_secret where webhook_id = :webhook
