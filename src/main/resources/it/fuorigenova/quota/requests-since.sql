-- answers: how many requests of each of these organisations were answered since a day, whichever of its keys they came with
-- parameters: organisations: their keys; since: the first day
-- index: request_count_pkey
select organisation.key as organisation, sum(request_count.requests - request_count.refused)::bigint as answered
from organisation
join api_key on api_key.organisation_id = organisation.id
join request_count on request_count.key_id = api_key.id
where organisation.key = any(cast(:organisations as text[]))
  and request_count.day >= cast(:since as date)
group by organisation.key
