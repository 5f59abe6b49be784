-- answers: what is known of every indicator, by theme and code
-- parameters: none
-- index: none, because there are some dozens of indicators
select code, name_it, name_en, definition_it, definition_en, theme, unit, value_type, polarity, aggregation, weight_code,
       min_population, decimals, array_to_string(series_breaks, ' ') as series_breaks
from indicator
order by theme collate "C", code collate "C"
