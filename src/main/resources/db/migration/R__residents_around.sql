-- How many lived in a territory at the end of a period: the latest number known then, else the first ever known; nothing
-- where nobody knows. For the import, which judges by it what may be published. The planner looks through it.
create or replace function residents_around(place uuid, day date)
    returns table (number numeric)
    language sql stable parallel safe
as
$$
    select population.value
    from observation population
    where population.territory_id = place
      and population.indicator_code = 'population'
      and population.value is not null
    order by population.period_end <= day desc,
             case when population.period_end <= day then day - population.period_end else population.period_end - day end
    limit 1
$$;
comment on function residents_around is 'How many lived in a territory at the end of a period, as far as anybody knows';
