-- answers: nothing; stores the groups of the staged memberships
-- parameters: none
-- index: territory_pkey
insert into territory (id, kind, identity_key)
select distinct group_id, group_kind, group_identity
from staged_membership
on conflict (id) do nothing
