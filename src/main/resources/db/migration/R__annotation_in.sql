-- What bodies say of observations in a language, in Italian where there is no translation, with the last name of the
-- territory: it may be no more. The planner looks through it.
create or replace function annotation_in(lang text)
    returns table (id uuid, indicator_code text, territory_id uuid, territory_name text, period text, kind text,
                   text text, organisation text, said_on date, link text, state text, answer text)
    language sql stable parallel safe
as
$$
    select note.id,
           note.indicator_code,
           note.territory_id,
           called.name,
           note.period,
           note.kind,
           case when lang = 'en' then coalesce(note.text_en, note.text_it) else note.text_it end,
           note.organisation,
           note.said_on,
           note.link,
           note.state,
           case when lang = 'en' then coalesce(note.answer_en, note.answer_it) else note.answer_it end
    from annotation note
    left join lateral (
        select name.name
        from territory_name name
        where name.territory_id = note.territory_id and name.lang = 'it'
        order by name.valid desc
        limit 1
    ) called on true
$$;
comment on function annotation_in is 'What bodies say of observations, in a language, with the last name of the territory';
