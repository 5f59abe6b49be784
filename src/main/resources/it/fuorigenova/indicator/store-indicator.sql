-- answers: nothing; stores an indicator of the catalogue, or changes it to what the catalogue now says
-- parameters: code, nameIt, nameEn, definitionIt, definitionEn, theme, unit, valueType, polarity, aggregation,
--     weightCode, minPopulation (inhabitants), decimals, seriesBreaks (periods, a blank between each two)
-- index: indicator_pkey
insert into indicator as known (
    code, name_it, name_en, definition_it, definition_en, theme, unit, value_type, polarity, aggregation, weight_code,
    min_population, decimals, series_breaks, catalogued)
values (
    :code, :nameIt, :nameEn, :definitionIt, :definitionEn, :theme, :unit, :valueType, :polarity, :aggregation,
    :weightCode, :minPopulation, :decimals, string_to_array(:seriesBreaks, ' '), true)
on conflict (code) do update
    set name_it = excluded.name_it,
        name_en = excluded.name_en,
        definition_it = excluded.definition_it,
        definition_en = excluded.definition_en,
        theme = excluded.theme,
        unit = excluded.unit,
        value_type = excluded.value_type,
        polarity = excluded.polarity,
        aggregation = excluded.aggregation,
        weight_code = excluded.weight_code,
        min_population = excluded.min_population,
        decimals = excluded.decimals,
        series_breaks = excluded.series_breaks,
        catalogued = true
    where known is distinct from excluded
