-- answers: nothing; makes room for what the file says anew of members in groups
-- parameters: none
-- index: stated_membership_of
delete from stated_membership known
using staged_membership staged
where known.member_id = staged.member_id and known.group_id = staged.group_id
