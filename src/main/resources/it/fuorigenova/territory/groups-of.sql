-- answers: the groups that a territory belonged to on a day, nearest first
-- parameters: id: the territory; asOf: the day
-- index: membership_of_member
select team.id,
       team.kind,
       name.name,
       membership.direct,
       lower(membership.valid) as valid_from,
       upper(membership.valid) as valid_to,
       (select code from territory_code c
        where c.territory_id = team.id and c.scheme in ('uts', 'istat', 'key', 'iso') and c.valid @> :asOf
        order by c.scheme collate "C" desc limit 1) as code
from membership
join territory team on team.id = membership.group_id
join territory_name name on name.territory_id = team.id and name.lang = 'it' and name.valid @> :asOf
where membership.member_id = :id and membership.valid @> :asOf
order by membership.direct desc,
         array_position(array ['zone', 'union', 'metropolitan-city', 'province', 'region', 'country'], team.kind),
         name.name collate "C"
