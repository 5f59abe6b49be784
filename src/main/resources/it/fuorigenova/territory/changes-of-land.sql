-- answers: the days on which territories received land or gave some, oldest first
-- parameters: none
-- index: none, because it is all of a small table
select id, on_date
from (
    select to_id as id, on_date from lineage where event in ('merged-into', 'split-into', 'ceded-land-to')
    union
    select from_id, on_date from lineage where event in ('split-into', 'ceded-land-to')
) changed
order by on_date, id
