-- answers: nothing; stores an indicator of a catalogue, or changes it to what the catalogue now says; what an imported
--     catalogue says stands against the built-in one
-- parameters: code, nameIt, nameEn, definitionIt, definitionEn, theme, unit, valueType, polarity, aggregation,
--     weightCode, minPopulation (inhabitants), decimals, seriesBreaks (periods, a blank between each two), origin
--     (built-in or imported), aliases, sources, sdmx (a bar between each two), frequency, methodologyVersion, numerator,
--     denominator, formula
-- index: indicator_pkey
insert into indicator as known (
    code, name_it, name_en, definition_it, definition_en, theme, unit, value_type, polarity, aggregation, weight_code,
    min_population, decimals, series_breaks, catalogued, origin, aliases, source_ids, frequency, methodology_version,
    numerator_code, denominator_code, formula, sdmx)
values (
    :code, :nameIt, :nameEn, :definitionIt, :definitionEn, :theme, :unit, :valueType, :polarity, :aggregation,
    :weightCode, :minPopulation, :decimals, string_to_array(:seriesBreaks, ' '), true, :origin,
    string_to_array(:aliases, '|'), string_to_array(:sources, '|'), :frequency, :methodologyVersion, :numerator,
    :denominator, :formula, string_to_array(:sdmx, '|'))
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
        catalogued = true,
        origin = excluded.origin,
        aliases = excluded.aliases,
        source_ids = excluded.source_ids,
        frequency = excluded.frequency,
        methodology_version = excluded.methodology_version,
        numerator_code = excluded.numerator_code,
        denominator_code = excluded.denominator_code,
        formula = excluded.formula,
        sdmx = excluded.sdmx
    where known is distinct from excluded
      and (known.origin <> 'imported' or excluded.origin = 'imported')
