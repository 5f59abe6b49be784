-- answers: every indicator of a municipality: its latest value up to a day, and where it stands among its peers
-- parameters: id: the municipality; benchmark: the group whose municipalities are its peers, null for none;
--             asOf: the day; lang: it or en
-- index: observation_of_territory
with latest as (
    select distinct on (indicator_code) *
    from observation
    where territory_id = :id
      -- A value of the year under way is known before the year ends.
      and (period_end <= :asOf or period = to_char(:asOf::date, 'YYYY'))
    order by indicator_code, period_end desc, period desc
),
peer as (
    select membership.member_id
    from membership
    join territory on territory.id = membership.member_id and territory.kind = 'municipality'
    where membership.group_id = :benchmark and membership.valid @> :asOf
),
-- Peers are compared in the same period only: a newer value elsewhere would compare two different years.
standing as (
    select latest.indicator_code,
           count(*) as out_of,
           1 + count(*) filter (where other.value > latest.value) as rank,
           count(*) filter (where other.value < latest.value) as below,
           count(*) filter (where other.value = latest.value) as equal
    from latest
    join observation other on other.indicator_code = latest.indicator_code and other.period = latest.period
    join peer on peer.member_id = other.territory_id
    where latest.value is not null and other.value is not null
    group by latest.indicator_code
)
select indicator.code,
       case :lang when 'en' then indicator.name_en else indicator.name_it end as name,
       case :lang when 'en' then indicator.definition_en else indicator.definition_it end as definition,
       indicator.theme,
       indicator.unit,
       indicator.value_type,
       indicator.polarity,
       indicator.decimals,
       latest.period,
       latest.value,
       latest.text_value,
       latest.status,
       latest.missing_reason,
       latest.source_id,
       source.title as source_title,
       source.publisher as source_publisher,
       source.licence as source_licence,
       standing.rank,
       standing.out_of,
       round(100 * (standing.below + 0.5 * standing.equal) / standing.out_of, 1) as percentile
from latest
join indicator on indicator.code = latest.indicator_code
join source on source.id = latest.source_id
left join standing on standing.indicator_code = latest.indicator_code and indicator.value_type = 'number'
order by indicator.theme collate "C", indicator.code collate "C"
