-- answers: who belonged to what and when, with the kinds of both
-- parameters: none
-- index: none, because it is all of the table
select membership.group_id,
       team.kind as group_kind,
       membership.member_id,
       territory.kind,
       lower(membership.valid) as valid_from,
       upper(membership.valid) as valid_to
from membership
join territory on territory.id = membership.member_id
join territory team on team.id = membership.group_id
order by membership.group_id, membership.member_id, membership.valid
