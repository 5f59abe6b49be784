-- answers: the staged records that were not misplaced, where each is to be, and what is stored of it
-- parameters: asOf: the day whose names are told
-- index: opportunity_pkey
select staged.line,
       coalesce(staged.external_id, '') as external_id,
       staged.status,
       staged.municipality_id,
       name.name as municipality_name,
       code.code as municipality_code,
       known.status as known_status,
       known.municipality_id as known_municipality,
       known.organisation_id as known_organisation
from staged_opportunity staged
left join opportunity known on known.id = staged.id
left join territory_name name
    on name.territory_id = staged.municipality_id and name.lang = 'it' and name.valid @> :asOf
left join territory_code code
    on code.territory_id = staged.municipality_id and code.scheme = 'istat' and code.valid @> :asOf
where staged.verdict not in ('elsewhere', 'far')
order by staged.line
