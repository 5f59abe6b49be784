-- What bodies say of observations in a language, in Italian where there is no translation, with the last name of the
-- territory: it may be no more. What was answered or taken back after a day is not told for that day; what came when,
-- is. The planner looks through it.
drop function if exists annotation_in(text);
create or replace function annotation_in(lang text, day date)
    returns table (id uuid, indicator_code text, territory_id uuid, territory_name text, period text, kind text,
                   text text, organisation text, said_on date, link text, state text, answer text, answered_on date)
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
           case when note.state = 'open' or (note.state = 'answered' and answered_then)
                  or (note.state = 'withdrawn' and coalesce(note.withdrawn_on <= day, true)) then note.state
                when note.answer_it is not null and answered_then then 'answered'
                else 'open' end,
           case when not answered_then then null
                when lang = 'en' then coalesce(note.answer_en, note.answer_it)
                else note.answer_it end,
           case when answered_then then note.answered_on end
    from annotation note
    cross join lateral (select coalesce(note.answered_on <= day, true) answered_then) known
    left join lateral (
        select name.name
        from territory_name name
        where name.territory_id = note.territory_id and name.lang = 'it'
        order by name.valid desc
        limit 1
    ) called on true
$$;
comment on function annotation_in is 'What bodies say of observations, in a language, as it was known on a day; as it is known now where the day is null';
