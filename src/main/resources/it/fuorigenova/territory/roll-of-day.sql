-- answers: the territories of one kind that existed on a day, with their names and codes, by code
-- parameters: kind: of territory; asOf: the day
-- index: none, because it is most of each table
select territory.id,
       territory.kind,
       name.name,
       coalesce(uts.code, own.code, istat.code, iso.code) as code,
       belfiore.code as belfiore_code
from territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf::date
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf::date
left join territory_code istat
    on istat.territory_id = territory.id and istat.scheme = 'istat' and istat.valid @> :asOf::date
left join territory_code uts on uts.territory_id = territory.id and uts.scheme = 'uts' and uts.valid @> :asOf::date
left join territory_code own on own.territory_id = territory.id and own.scheme = 'key' and own.valid @> :asOf::date
left join territory_code iso on iso.territory_id = territory.id and iso.scheme = 'iso' and iso.valid @> :asOf::date
left join territory_code belfiore
    on belfiore.territory_id = territory.id and belfiore.scheme = 'belfiore' and belfiore.valid @> :asOf::date
where territory.kind = :kind
order by coalesce(uts.code, own.code, istat.code, iso.code) collate "C", territory.id
