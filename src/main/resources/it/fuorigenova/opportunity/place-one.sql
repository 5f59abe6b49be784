-- answers: the municipality of one record, and how it was decided
-- parameters: lon, lat: degrees, WGS 84, or null; declared: the municipality it names; onDay; tolerance, reach: metres
-- index: boundary_geom, inside place_of_opportunity
select placed.municipality_id,
       placed.verdict,
       placed.distance_m,
       name.name as other_name,
       code.code as other_code
from place_of_opportunity(
    st_setsrid(st_makepoint(:lon, :lat), 4326), :declared, :onDay, :tolerance, :reach) placed
left join territory_name name on name.territory_id = placed.other_id and name.lang = 'it' and name.valid @> :onDay
left join territory_code code on code.territory_id = placed.other_id and code.scheme = 'istat' and code.valid @> :onDay
