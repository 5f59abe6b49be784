-- answers: how fast organisations answer enquiries: of those that have answered enough of them, the median in hours
-- parameters: least: how many are enough; since: only what was answered after it
-- index: contribution_enquiry
select organisation.key, organisation.name, answered.count, answered.median_hours
from (select coalesce(organisation_id, answerer_id) as organisation_id, count(*) as count,
             percentile_cont(0.5) within group (order by extract(epoch from answered_at - received_at) / 3600) as median_hours
      from contribution
      where kind = 'enquiry'
        and answered_at > :since
        and answered_at is not null
      group by 1
      having count(*) >= :least) answered
join organisation on organisation.id = answered.organisation_id
order by organisation.key
