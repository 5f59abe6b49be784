-- The one way in which values leave: what is withheld looks as if it had never been given. Nothing but the import reads
-- the table behind it. Where an indicator asks for inhabitants, a value is out when it has been judged and found fit:
-- one that was written past the import is not.
create or replace view published_observation as
select indicator_code,
       territory_id,
       period,
       period_end,
       case when fit then value end as value,
       case when fit then text_value end as text_value,
       case when fit then status else 'missing' end as status,
       case when fit then missing_reason else 'withheld' end as missing_reason,
       source_id
from observation
join indicator on indicator.code = observation.indicator_code
cross join lateral (
    select indicator.min_population = 0 or observation.withheld is false or observation.status = 'missing' as fit
) judged;
comment on view published_observation is 'Observations as everyone may see them';
comment on column published_observation.indicator_code is 'What was measured';
comment on column published_observation.territory_id is 'Where';
comment on column published_observation.period is 'When, as the source writes it';
comment on column published_observation.period_end is 'Last day of the period';
comment on column published_observation.value is 'The number; null where it is missing or withheld';
comment on column published_observation.text_value is 'The class, flag, code or name; null where it is missing or withheld';
comment on column published_observation.status is 'final, provisional, estimated or missing';
comment on column published_observation.missing_reason is 'Why there is no value; withheld where it is we who keep it back';
comment on column published_observation.source_id is 'Who says it';
