-- answers: a text that is another one exactly when another municipality, name, code or boundary is shown on a map of a
--     day
-- parameters: asOf: the day
-- index: none, because it compares all municipalities
select md5(coalesce(string_agg(
           concat_ws(' ', territory.id, life.valid, istat.code, name.name, boundary.digest, boundary.outlined_with), ','
           order by territory.id), ''))
from territory
join territory_life life on life.territory_id = territory.id and life.valid @> :asOf::date
join territory_name name on name.territory_id = territory.id and name.lang = 'it' and name.valid @> :asOf::date
left join territory_code istat on istat.territory_id = territory.id and istat.scheme = 'istat'
    and istat.valid @> :asOf::date
left join boundary on boundary.territory_id = territory.id and boundary.valid @> :asOf::date
where territory.kind = 'municipality'
