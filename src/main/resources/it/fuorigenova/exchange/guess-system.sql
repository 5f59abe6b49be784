-- answers: of points that are no places in Italy, the first reference system in which each lies in its municipality or,
--     where it names none, in any; and whether easting and northing are exchanged
-- parameters: lines, xs, ys: of rows; municipalities: their codes, empty where a row names none; systems: EPSG numbers in the
--     order in which they are tried; wests, easts, souths, norths: where Italy lies in each; onDay
-- index: boundary_geom
select asked.line, meant.srid, meant.swapped, coalesce(name.name, '') as name
from unnest(cast(:lines as bigint[]), cast(:xs as double precision[]), cast(:ys as double precision[]),
            cast(:municipalities as text[])) asked (line, x, y, code)
cross join lateral (
    select system.srid, turned.swapped, boundary.territory_id
    from unnest(cast(:systems as integer[]), cast(:wests as double precision[]), cast(:easts as double precision[]),
                cast(:souths as double precision[]), cast(:norths as double precision[]))
             with ordinality system (srid, west, east, south, north, place)
    cross join lateral (values (false, asked.x, asked.y), (true, asked.y, asked.x)) turned (swapped, east, north)
    cross join lateral (
        -- What lies elsewhere cannot be converted, and would be an error.
        select case
            when turned.east between system.west and system.east and turned.north between system.south and system.north
            then st_transform(st_setsrid(st_makepoint(turned.east, turned.north), system.srid), 4326)
        end as point
        offset 0
    ) placed
    join boundary on boundary.geom && placed.point and st_covers(boundary.geom, placed.point)
    join territory on territory.id = boundary.territory_id
    where territory.kind = 'municipality'
      and boundary.valid @> :onDay
      and not boundary.computed
      and (asked.code = '' or exists (
          select from territory_code code
          where code.territory_id = boundary.territory_id
            and code.scheme in ('istat', 'belfiore')
            and code.code = asked.code))
    order by system.place, turned.swapped, boundary.territory_id
    limit 1
) meant
left join territory_name name
    on name.territory_id = meant.territory_id and name.lang = 'it' and name.valid @> :onDay
order by asked.line
