-- answers: the annotations of several indicators that are not withdrawn, the latest said first
-- parameters: indicators: their codes; lang: of the texts
-- index: annotation_of_indicator
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
left join lateral (
    select name.name
    from territory_name name
    where name.territory_id = note.territory_id and name.lang = 'it'
    order by name.valid desc
    limit 1
) called on true
where note.indicator_code = any(:indicators)
  and note.state <> 'withdrawn'
order by note.said_on desc, note.id desc
