-- answers: every indicator with what is said of it and the periods that something was observed in, newest first
-- parameters: lang: it or en
-- index: none, because the periods stand in every observation
with observed as (
    select indicator_code, period, max(period_end) as period_end
    from published_observation
    group by indicator_code, period
)
select indicator.code,
       case :lang when 'en' then indicator.name_en else indicator.name_it end as name,
       case :lang when 'en' then indicator.definition_en else indicator.definition_it end as definition,
       indicator.theme,
       indicator.unit,
       indicator.value_type,
       indicator.polarity,
       indicator.decimals,
       indicator.min_population,
       coalesce((select string_agg(period, ',' order by period_end desc, period desc)
                 from observed where observed.indicator_code = indicator.code), '') as periods
from indicator
order by indicator.theme collate "C", indicator.code collate "C"
