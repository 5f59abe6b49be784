-- The group of one of some kinds that a territory belonged to on a day; nothing where there is none. It is planned once
-- and asked only for the items that are shown.
create or replace function group_on(member uuid, kinds text[], on_day date) returns text
    language sql stable parallel safe
as
$$
    select name.name
    from membership
    join territory on territory.id = membership.group_id and territory.kind = any (kinds)
    join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> on_day
    where membership.member_id = member and membership.valid @> on_day
    order by name.name collate "C"
    limit 1
$$;
comment on function group_on is 'Name of the group of these kinds that a territory belonged to on a day';
