-- answers: the webhooks for which there may be something to do: changes that are not taken yet, or a delivery that is due
-- parameters: now; today; last: the number of the last commit
-- index: webhook_delivery_due
select webhook.id
from webhook
join organisation on organisation.id = webhook.organisation_id
where active
  and webhook.ended_at is null
  and (organisation.ended_on is null or organisation.ended_on > :today)
  and (webhook.commit_number < :last
       or exists (select from webhook_delivery
                  where webhook_id = webhook.id and status = 'waiting' and next_attempt_at <= :now))
order by webhook.id
