-- answers: records on offer that should be confirmed by a day, where somebody works, the most urgent first, and on which day
-- each goes back into review if it is not
-- parameters: everywhere; municipalities: identifiers, where it is not everywhere; today; until: a day; freshDays: how long a
-- record holds that nobody has confirmed; grace: days after which it goes back, or null if none does; afterDay, afterId: where
-- the page before ended, or null; most: how many
-- index: opportunity_due
with due as (
    select opportunity.*,
           coalesce(confirm_by, cast(recorded_at at time zone 'UTC' as date) + cast(:freshDays as integer)) as due_on
    from opportunity
    where (confirm_by <= cast(:until as date) or (confirm_by is null and organisation_id is not null))
      and status in ('published', 'negotiating', 'reserved', 'in-works')
      and (end_date is null or end_date > cast(:today as date))
      and (cast(:everywhere as boolean) or municipality_id = any(:municipalities))
)
select due.id,
       due.code,
       due.title,
       due.status,
       due.municipality_name,
       due.municipality_code,
       due.due_on,
       case when due.status = 'published' and exists (
           select
           from convention
           where convention.organisation_id = due.organisation_id
             and signed_on <= cast(:today as date)
             and (expires_on is null or expires_on > cast(:today as date)))
           then greatest(due.due_on + cast(:grace as integer) + 1, cast(:today as date) + 1)
       end as returns_on
from due
where due.due_on <= cast(:until as date)
  and (cast(:afterDay as date) is null or (due.due_on, due.id) > (cast(:afterDay as date), cast(:afterId as uuid)))
order by due.due_on, due.id
limit cast(:most as integer)
