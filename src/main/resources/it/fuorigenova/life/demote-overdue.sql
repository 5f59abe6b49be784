-- answers: how many published records go back into review, because those who have agreed to confirm them did not in time
-- parameters: today; now; freshDays: how long a record holds that nobody has confirmed; grace: days after which it goes back
-- index: opportunity_of_organisation
update opportunity
set status = 'in-review',
    updated_at = :now
where status = 'published'
  and (end_date is null or end_date > cast(:today as date))
  and coalesce(confirm_by, cast(recorded_at at time zone 'UTC' as date) + cast(:freshDays as integer))
      + cast(:grace as integer) < cast(:today as date)
  and organisation_id = any(array(
      select convention.organisation_id
      from convention
      where signed_on <= cast(:today as date)
        and (expires_on is null or expires_on > cast(:today as date))))
