-- answers: for each reference whom it means, and what that one was called on a day; no row where it means nobody, no
--     name where it did not exist then
-- parameters: schemes: istat, belfiore, uts, nuts, iso, key, or id for an identifier; codes: one for each scheme; asOf: the day
-- index: territory_code_lookup, territory_pkey
select wanted.place,
       territory.id,
       territory.kind,
       name.name,
       coalesce(uts.code, own.code, istat.code, iso.code) as code,
       belfiore.code as belfiore_code
from unnest(:schemes::text[], :codes::text[]) with ordinality as wanted (scheme, code, place)
cross join lateral (
    select wanted.code::uuid as id
    where wanted.scheme = 'id'
    union all
    (select held.territory_id
     from territory_code held
     where held.scheme = wanted.scheme and held.code = wanted.code
     group by held.territory_id
     order by bool_or(held.valid @> :asOf::date) desc, max(upper(held.valid)) desc nulls first
     limit 1)
) meant
join territory on territory.id = meant.id
left join territory_life life on life.territory_id = territory.id and life.valid @> :asOf::date
left join territory_name name
    on name.territory_id = life.territory_id and name.lang = 'it' and name.valid @> :asOf::date
left join territory_code istat
    on istat.territory_id = territory.id and istat.scheme = 'istat' and istat.valid @> :asOf::date
left join territory_code uts on uts.territory_id = territory.id and uts.scheme = 'uts' and uts.valid @> :asOf::date
left join territory_code own on own.territory_id = territory.id and own.scheme = 'key' and own.valid @> :asOf::date
left join territory_code iso on iso.territory_id = territory.id and iso.scheme = 'iso' and iso.valid @> :asOf::date
left join territory_code belfiore
    on belfiore.territory_id = territory.id and belfiore.scheme = 'belfiore' and belfiore.valid @> :asOf::date
order by wanted.place
