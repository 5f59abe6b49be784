-- answers: how many deliveries are forgotten: those that were closed before a moment
-- parameters: before: the moment
-- index: webhook_delivery_closed
delete from webhook_delivery where closed_at < :before
