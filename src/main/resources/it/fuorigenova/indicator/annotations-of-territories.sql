-- answers: the annotations of several territories said by a day that are not withdrawn, the latest said first
-- parameters: territories: whose; day: the last on which they were said; lang: of the texts
-- index: annotation_of_territory
select note.*
from annotation_in(:lang, :day) note
where note.territory_id = any(:territories)
  and note.said_on <= :day
  and note.state <> 'withdrawn'
order by note.said_on desc, note.id desc
