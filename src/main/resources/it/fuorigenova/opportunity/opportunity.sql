-- answers: one opportunity, by its identifier or by its public code
-- parameters: id or null; code or null; asOf: the day whose names are told
-- index: opportunity_pkey or opportunity_code_key
select page.id,
       page.code,
       page.kind,
       page.status,
       page.title,
       page.summary,
       page.description,
       page.municipality_id,
       municipality.name as municipality_name,
       istat.code as istat_code,
       page.locality,
       st_x(page.geom) as lon,
       st_y(page.geom) as lat,
       page.geometry_accuracy,
       page.former_use,
       page.occupancy,
       page.owner_class,
       page.transfer_mode,
       page.plot_m2,
       page.gross_floor_m2,
       page.volume_m3,
       page.price_eur,
       page.rent_eur_per_year,
       page.available_from::text as available_from,
       page.source_id,
       page.external_id,
       page.last_confirmed_at,
       page.updated_at
from opportunity page
left join territory_name municipality
    on municipality.territory_id = page.municipality_id
    and municipality.lang = 'it' and municipality.valid @> :asOf
left join territory_code istat
    on istat.territory_id = page.municipality_id
    and istat.scheme = 'istat' and istat.valid @> :asOf
where page.id = :id or page.code = :code
