-- answers: an annotation as it stands, withdrawn ones as well
-- parameters: id: its identifier; lang: of the texts
-- index: annotation_pkey
select note.*
from annotation_in(:lang, null) note
where note.id = :id
