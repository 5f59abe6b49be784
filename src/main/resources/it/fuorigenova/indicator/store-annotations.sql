-- answers: nothing; stores the staged annotations that are new or differ
-- parameters: day: today, the day of answers and withdrawals that are news
-- index: annotation_key
insert into annotation as known (indicator_code, territory_id, period, kind, text_it, text_en, organisation, said_on,
                                 link, state, answer_it, answer_en)
select indicator_code, territory_id, period, kind, text_it, text_en, organisation, said_on, link, state, answer_it,
       answer_en
from staged_annotation
on conflict (indicator_code, territory_id, period, organisation, said_on) do update
    set kind = excluded.kind,
        text_it = excluded.text_it,
        text_en = excluded.text_en,
        link = excluded.link,
        state = excluded.state,
        answer_it = excluded.answer_it,
        answer_en = excluded.answer_en,
        answered_on = case when excluded.answer_it is null then null
                           when known.answer_it is not distinct from excluded.answer_it then known.answered_on
                           else cast(:day as date) end,
        withdrawn_on = case when excluded.state <> 'withdrawn' then null
                            when known.state = 'withdrawn' then known.withdrawn_on
                            else cast(:day as date) end
    where (known.kind, known.text_it, known.text_en, known.link, known.state, known.answer_it, known.answer_en)
        is distinct from (excluded.kind, excluded.text_it, excluded.text_en, excluded.link, excluded.state,
                          excluded.answer_it, excluded.answer_en)
