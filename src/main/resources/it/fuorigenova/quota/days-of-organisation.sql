-- answers: how many requests came with the keys of an organisation, day by day, the latest first
-- parameters: organisation: its key; since: the first day
-- index: request_count_pkey
select request_count.day,
       sum(request_count.requests)::bigint as requests,
       sum(request_count.refused)::bigint as refused
from organisation
join api_key on api_key.organisation_id = organisation.id
join request_count on request_count.key_id = api_key.id
where organisation.key = :organisation
  and request_count.day >= cast(:since as date)
group by request_count.day
order by request_count.day desc
