-- answers: how many records on offer should have been confirmed, and how many should be by a day, where somebody works
-- parameters: everywhere; municipalities: identifiers, where it is not everywhere; today; until: a day; freshDays: how long a
-- record holds that nobody has confirmed
-- index: opportunity_due
with due as (
    select coalesce(confirm_by, cast(recorded_at at time zone 'UTC' as date) + cast(:freshDays as integer)) as due_on
    from opportunity
    where (confirm_by <= cast(:until as date) or (confirm_by is null and organisation_id is not null))
      and status in ('published', 'negotiating', 'reserved', 'in-works')
      and (end_date is null or end_date > cast(:today as date))
      and (cast(:everywhere as boolean) or municipality_id = any(:municipalities))
)
select count(*) filter (where due_on < cast(:today as date)) as overdue,
       count(*) filter (where due_on between cast(:today as date) and cast(:until as date)) as due
from due
