-- answers: nothing; stores the staged memberships
-- parameters: source: the id of the file's own source
-- index: none, because it only inserts
insert into stated_membership (member_id, group_id, valid, note, source_id)
select member_id, group_id, valid, note, :source
from staged_membership
