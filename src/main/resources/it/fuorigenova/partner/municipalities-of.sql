-- answers: the municipalities that a territory consists of on a day: itself, if it is one
-- parameters: territory: its identifier; onDay
-- index: membership_of_group
select id
from territory
where id = :territory
  and kind = 'municipality'
union
select member.id
from membership
join territory member on member.id = membership.member_id
where membership.group_id = :territory
  and membership.valid @> cast(:onDay as date)
  and member.kind = 'municipality'
