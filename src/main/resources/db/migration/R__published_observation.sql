-- The one way in which values leave: what is withheld looks as if it had never been given. Nothing but the import reads
-- the tables behind it. Where an indicator asks for inhabitants, a value is out when it has been judged and found fit:
-- one that was written past the import is not. What is computed from withheld values is withheld whatever it asks for.
drop view if exists observation_of_release;
drop view if exists published_observation;
create view published_observation as
select indicator_code,
       territory_id,
       period,
       period_end,
       case when fit then value end as value,
       case when fit then text_value end as text_value,
       case when fit then status else 'missing' end as status,
       case when fit then missing_reason else 'withheld' end as missing_reason,
       source_id,
       case when fit then lower_bound end as lower_bound,
       case when fit then upper_bound end as upper_bound,
       boundary_vintage,
       release
from observation
join indicator on indicator.code = observation.indicator_code
cross join lateral (
    select observation.inputs_withheld is not true and (indicator.min_population = 0 or observation.withheld is false)
           or observation.status = 'missing' as fit
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
comment on column published_observation.lower_bound is 'Lower bound of the interval of confidence; null where it is not known, or with the value';
comment on column published_observation.upper_bound is 'Upper bound of it';
comment on column published_observation.boundary_vintage is 'The day whose boundaries and codes the source used; null where it does not tell';
comment on column published_observation.release is 'The release that brought it';

-- What was known at each release, for whoever wants to compute again what he computed then. Of what may be published,
-- today's word counts: what is withheld now is withheld in every release before.
create view observation_of_release as
select indicator_code, territory_id, period, period_end, value, text_value, status, missing_reason, source_id,
       lower_bound, upper_bound, boundary_vintage, release, null::bigint as superseded_by
from published_observation
union all
select former.indicator_code,
       former.territory_id,
       former.period,
       former.period_end,
       case when fit then former.value end,
       case when fit then former.text_value end,
       case when fit then former.status else 'missing' end,
       case when fit then former.missing_reason else 'withheld' end,
       former.source_id,
       case when fit then former.lower_bound end,
       case when fit then former.upper_bound end,
       former.boundary_vintage,
       former.release,
       former.superseded_by
from superseded_observation former
join indicator on indicator.code = former.indicator_code
left join published_observation present on present.indicator_code = former.indicator_code
    and present.territory_id = former.territory_id and present.period = former.period
cross join lateral (
    select (former.inputs_withheld is not true and (indicator.min_population = 0 or former.withheld is false)
            and present.missing_reason is distinct from 'withheld')
           or former.status = 'missing' as fit
) judged;
comment on view observation_of_release is 'Observations as they were known at each release, as everyone may see them: those of a release at most R, superseded by none or by one after R';
comment on column observation_of_release.indicator_code is 'What was measured';
comment on column observation_of_release.territory_id is 'Where';
comment on column observation_of_release.period is 'When, as the source writes it';
comment on column observation_of_release.period_end is 'Last day of the period';
comment on column observation_of_release.value is 'The number; null where it is missing or withheld';
comment on column observation_of_release.text_value is 'The class, flag, code or name; null where it is missing or withheld';
comment on column observation_of_release.status is 'final, provisional, estimated or missing';
comment on column observation_of_release.missing_reason is 'Why there is no value; withheld where it is we who keep it back';
comment on column observation_of_release.source_id is 'Who says it';
comment on column observation_of_release.lower_bound is 'Lower bound of the interval of confidence';
comment on column observation_of_release.upper_bound is 'Upper bound of it';
comment on column observation_of_release.boundary_vintage is 'The day whose boundaries and codes the source used';
comment on column observation_of_release.release is 'The release that brought it';
comment on column observation_of_release.superseded_by is 'The release that said something else; null where it still holds';
