-- answers: how many webhooks are forgotten: those that ended before a moment and of which nothing is left
-- parameters: before: the moment
-- index: none, because webhooks are few; of each the first delivery is looked for by webhook_delivery_log
delete from webhook
where ended_at < :before
  and not exists (select from webhook_delivery where webhook_id = webhook.id)
