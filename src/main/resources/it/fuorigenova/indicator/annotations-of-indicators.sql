-- answers: the annotations of several indicators said by a day that are not withdrawn, the latest said first
-- parameters: indicators: their codes; day: the last on which they were said; lang: of the texts
-- index: annotation_of_indicator
select note.*
from annotation_in(:lang, :day) note
where note.indicator_code = any(:indicators)
  and note.said_on <= :day
  and note.state <> 'withdrawn'
order by note.said_on desc, note.id desc
