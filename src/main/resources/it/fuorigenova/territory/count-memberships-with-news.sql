-- answers: how many staged memberships are not known just so
-- parameters: none
-- index: none, because it compares a whole file with all that is known
select count(*) as memberships
from staged_membership staged
left join stated_membership known
    on known.member_id = staged.member_id
    and known.group_id = staged.group_id
    and known.valid = staged.valid
    and known.note is not distinct from staged.note
left join territory_name name
    on name.territory_id = staged.group_id and name.lang = 'it' and name.name = staged.group_name
where known.member_id is null or name.territory_id is null
