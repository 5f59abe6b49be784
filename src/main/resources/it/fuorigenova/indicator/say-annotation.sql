-- answers: the identifier of the annotation; nothing where its organisation has said something else of the same value on
--     the same day and not taken it back
-- parameters: indicator, territory, period: of the value; kind; textIt, textEn: what is said; organisation: its name;
--     organisationId; link; day: today
-- index: annotation_key
insert into annotation as known (indicator_code, territory_id, period, kind, text_it, text_en, organisation,
                                 organisation_id, said_on, link)
values (:indicator, :territory, :period, :kind, :textIt, :textEn, :organisation, :organisationId, :day, :link)
on conflict (indicator_code, territory_id, period, organisation, said_on) do update
    set kind = excluded.kind,
        text_it = excluded.text_it,
        text_en = excluded.text_en,
        link = excluded.link,
        state = 'open',
        withdrawn_on = null,
        answer_it = null,
        answer_en = null,
        answered_on = null
    where known.state = 'withdrawn' and known.organisation_id = excluded.organisation_id
returning id
