-- answers: a page of annotations, the latest said first, with the name of the territory
-- parameters: territory, indicator, state: only theirs, all where null; lang: of the texts; day, id: where the page
--     before ended; most: how many
-- index: annotation_by_day
select note.id,
       note.indicator_code,
       note.territory_id,
       called.name as territory_name,
       note.period,
       note.kind,
       case when :lang = 'en' then coalesce(note.text_en, note.text_it) else note.text_it end as text,
       note.organisation,
       note.said_on,
       note.link,
       note.state,
       case when :lang = 'en' then coalesce(note.answer_en, note.answer_it) else note.answer_it end as answer
from annotation note
-- Its last name: the territory may be no more.
left join lateral (
    select name.name
    from territory_name name
    where name.territory_id = note.territory_id and name.lang = 'it'
    order by name.valid desc
    limit 1
) called on true
where (cast(:territory as uuid) is null or note.territory_id = :territory)
  and (cast(:indicator as text) is null or note.indicator_code = :indicator)
  and (cast(:state as text) is null or note.state = :state)
  and (note.said_on, note.id) < (cast(:day as date), cast(:id as uuid))
order by note.said_on desc, note.id desc
limit :most
