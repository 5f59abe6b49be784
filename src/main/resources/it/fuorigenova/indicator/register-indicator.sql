-- answers: nothing; stores an indicator that only a file of values has named, unless it is stored already
-- parameters: code, unit, valueType
-- index: indicator_pkey
insert into indicator (
    code, name_it, name_en, definition_it, definition_en, theme, unit, value_type, polarity, aggregation, catalogued)
values (:code, :code, :code, '', '', 'other', :unit, :valueType, 'neutral', 'not-aggregable', false)
on conflict (code) do nothing
