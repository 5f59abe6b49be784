-- answers: what is known of every indicator, by theme and code
-- parameters: none
-- index: none, because there are some dozens of indicators
select code, name_it, name_en, definition_it, definition_en, theme, unit, value_type, polarity, aggregation, weight_code,
       min_population, decimals, array_to_string(series_breaks, ' ') as series_breaks, origin,
       array_to_string(aliases, '|') as aliases, array_to_string(source_ids, '|') as source_ids, frequency,
       methodology_version, numerator_code, denominator_code, formula, array_to_string(sdmx, '|') as sdmx
from indicator
order by theme collate "C", code collate "C"
