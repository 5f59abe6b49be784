-- answers: every observation as it was known at a release, as far as it may be published, wave after wave
-- parameters: release: the number of the last one that counts
-- index: none, because it is most of the table
select indicator_code,
       period,
       period_end,
       territory_id,
       value::float8 as value,
       text_value,
       status,
       missing_reason,
       source_id,
       release,
       boundary_vintage,
       lower_bound::float8 as lower_bound,
       upper_bound::float8 as upper_bound
from observation_of_release
where release <= :release
  and (superseded_by is null or superseded_by > :release)
order by indicator_code collate "C", period_end, period collate "C"
