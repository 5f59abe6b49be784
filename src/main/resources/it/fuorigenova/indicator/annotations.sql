-- answers: a page of annotations, the latest said first
-- parameters: territory, indicator, state: only theirs, all where null; lang: of the texts; day, id: where the page
--     before ended; most: how many
-- index: annotation_by_day
select note.*
from annotation_in(:lang, null) note
where (cast(:territory as uuid) is null or note.territory_id = :territory)
  and (cast(:indicator as text) is null or note.indicator_code = :indicator)
  and (cast(:state as text) is null or note.state = :state)
  and (note.said_on, note.id) < (cast(:day as date), cast(:id as uuid))
order by note.said_on desc, note.id desc
limit :most
