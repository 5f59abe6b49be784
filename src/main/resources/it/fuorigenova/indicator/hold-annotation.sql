-- answers: whose an annotation is and what has become of it; nobody changes it until the transaction ends
-- parameters: id: its identifier
-- index: annotation_pkey
select note.organisation_id, note.state
from annotation note
where note.id = :id
for update
