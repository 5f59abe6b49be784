-- answers: a page of opportunities in the order of their id, in a box or a municipality
-- parameters: west, south, east, north: degrees, WGS 84, or null; municipality, after: ids or null; limit: rows;
--             asOf: the day whose names are told
-- index: opportunity_pkey, opportunity_geom or opportunity_municipality, whichever the box and the filter favour
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
from (
    select *
    from opportunity
    where (:after::uuid is null or id > :after)
      and (:municipality::uuid is null or municipality_id = :municipality)
      -- Beyond the antimeridian the box goes on at -180.
      and (:west::float8 is null
          or geom && st_makeenvelope(
              :west, :south, case when :west > :east then 180 else :east end, :north, 4326)
          or (:west > :east and geom && st_makeenvelope(-180, :south, :east, :north, 4326)))
    order by id
    limit :limit
) page
left join territory_name municipality
    on municipality.territory_id = page.municipality_id
    and municipality.lang = 'it' and municipality.valid @> :asOf
left join territory_code istat
    on istat.territory_id = page.municipality_id
    and istat.scheme = 'istat' and istat.valid @> :asOf
order by page.id
