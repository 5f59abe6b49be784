-- answers: the outline of a territory and of those of its kind that belong to a group, on a day, as paths of SVG in metres of EPSG:3857, simplified to what a small map shows; the territory itself last
-- parameters: id: the territory; groupId: the group; asOf: the day
-- index: membership_of_group
with shown as (
    select territory.id
    from membership
    join territory on territory.id = membership.member_id
    where membership.group_id = :groupId
      and membership.valid @> :asOf
      and territory.kind = (select kind from territory where id = :id)
    limit 400
), drawn as (
    select boundary.territory_id = :id as own,
           st_transform(coalesce(boundary.outline_9, boundary.geom), 3857) as geom
    from boundary
    where (boundary.territory_id in (select id from shown) or boundary.territory_id = :id)
      and boundary.valid @> :asOf
), plane as (
    select own, geom, (max(st_xmax(geom)) over () - min(st_xmin(geom)) over ()) / 500 as tolerance
    from drawn
)
select own,
       st_assvg(st_simplifypreservetopology(geom, tolerance), 1, 0) as path,
       st_xmin(geom) as west,
       st_ymax(geom) as north,
       st_xmax(geom) as east,
       st_ymin(geom) as south
from plane
order by own, west, north
